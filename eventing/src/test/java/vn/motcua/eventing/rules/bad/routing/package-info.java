/** A service that is looked into. */
@NullMarked
package vn.motcua.eventing.rules.bad.routing;

import org.jspecify.annotations.NullMarked;
