/** A service that looks into another. */
@NullMarked
package vn.motcua.eventing.rules.bad.intake;

import org.jspecify.annotations.NullMarked;
