/** Tests of this package. */
@NullMarked
package vn.motcua.sla.deadline.metrics;

import org.jspecify.annotations.NullMarked;
