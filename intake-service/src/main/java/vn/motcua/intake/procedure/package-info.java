/** The published procedures: versions side by side, what may be published when, and how they are found. */
@NullMarked
package vn.motcua.intake.procedure;

import org.jspecify.annotations.NullMarked;
