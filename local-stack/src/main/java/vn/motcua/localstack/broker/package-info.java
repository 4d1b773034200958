/** The real Kafka broker, inside this JVM. */
@NullMarked
package vn.motcua.localstack.broker;

import org.jspecify.annotations.NullMarked;
