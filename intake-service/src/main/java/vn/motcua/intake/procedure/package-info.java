/** The published procedures: shipped, checked, published to the other services, and shown to everybody. */
@NullMarked
package vn.motcua.intake.procedure;

import org.jspecify.annotations.NullMarked;
