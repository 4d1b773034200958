/** Questions that one service puts to another over REST, with a token of its own. */
@NullMarked
package vn.motcua.eventing.neighbour;

import org.jspecify.annotations.NullMarked;
