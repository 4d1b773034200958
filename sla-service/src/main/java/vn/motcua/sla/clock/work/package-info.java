/** Brings running dates to the calendar in force. */
@NullMarked
package vn.motcua.sla.clock.work;

import org.jspecify.annotations.NullMarked;
