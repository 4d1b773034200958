/** The time for the answer to a complaint: one clock, one declaration if it runs out. */
@NullMarked
package vn.motcua.sla.complaint;

import org.jspecify.annotations.NullMarked;
