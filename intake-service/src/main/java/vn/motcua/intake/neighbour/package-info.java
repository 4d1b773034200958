/** What intake asks of other services. */
@NullMarked
package vn.motcua.intake.neighbour;

import org.jspecify.annotations.NullMarked;
