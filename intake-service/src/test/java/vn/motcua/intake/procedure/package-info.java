/** Proves the shipped procedures and their pages. */
@NullMarked
package vn.motcua.intake.procedure;

import org.jspecify.annotations.NullMarked;
