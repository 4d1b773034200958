/** The rules of the house, held against this service. */
@NullMarked
package vn.motcua.intake.house;

import org.jspecify.annotations.NullMarked;
