/** Holds complaints against their rules. */
@NullMarked
package vn.motcua.intake.complaint;

import org.jspecify.annotations.NullMarked;
