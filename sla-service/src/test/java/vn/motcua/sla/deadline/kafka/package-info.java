/** Tests of this package. */
@NullMarked
package vn.motcua.sla.deadline.kafka;

import org.jspecify.annotations.NullMarked;
