/** Proves the shipped procedures, and how they are loaded and told. */
@NullMarked
package vn.motcua.intake.procedure.work;

import org.jspecify.annotations.NullMarked;
