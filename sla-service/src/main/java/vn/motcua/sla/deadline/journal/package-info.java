/** The facts that the figures are computed from. */
@NullMarked
package vn.motcua.sla.deadline.journal;

import org.jspecify.annotations.NullMarked;
