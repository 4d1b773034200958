/** The log on Kafka: sending, listening by partition, rereading one key, and reference topics. */
@NullMarked
package vn.motcua.eventing.kafka;

import org.jspecify.annotations.NullMarked;
