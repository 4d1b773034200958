/** Proves what may be ordered of an agency. */
@NullMarked
package vn.motcua.intake.agency;

import org.jspecify.annotations.NullMarked;
