/** Whose the late minutes are. */
@NullMarked
package vn.motcua.sla.deadline.lateness;

import org.jspecify.annotations.NullMarked;
