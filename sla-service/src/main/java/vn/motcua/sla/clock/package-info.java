/** How a term runs: its budget, the time used, and the instant at which it is due by the calendar of an agency. */
@NullMarked
package vn.motcua.sla.clock;

import org.jspecify.annotations.NullMarked;
