/** A core that is none. */
@NullMarked
package vn.motcua.eventing.rules.bad.core;

import org.jspecify.annotations.NullMarked;
