/** The agencies that take part: shipped, checked and published to the other services. */
@NullMarked
package vn.motcua.intake.agency;

import org.jspecify.annotations.NullMarked;
