/** A house that breaks every rule once. */
@NullMarked
package vn.motcua.eventing.rules.bad;

import org.jspecify.annotations.NullMarked;
