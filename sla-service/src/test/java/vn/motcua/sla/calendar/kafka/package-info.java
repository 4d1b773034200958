/** Tests of this package. */
@NullMarked
package vn.motcua.sla.calendar.kafka;

import org.jspecify.annotations.NullMarked;
