/** Holds the clocks of complaints against their rules. */
@NullMarked
package vn.motcua.sla.complaint;

import org.jspecify.annotations.NullMarked;
