/** Tokens are remembered for a minute, looks for a second. */
@NullMarked
package vn.motcua.eventing.edge;

import org.jspecify.annotations.NullMarked;
