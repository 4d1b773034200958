/** Proves the shipped agencies. */
@NullMarked
package vn.motcua.intake.agency;

import org.jspecify.annotations.NullMarked;
