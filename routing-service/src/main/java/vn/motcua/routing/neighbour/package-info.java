/** What routing asks of other services before it decides. */
@NullMarked
package vn.motcua.routing.neighbour;

import org.jspecify.annotations.NullMarked;
