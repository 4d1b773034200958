/** The agencies that take part: what they have to be like, and what becomes of one. */
@NullMarked
package vn.motcua.intake.agency;

import org.jspecify.annotations.NullMarked;
