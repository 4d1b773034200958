/** The rules of the route, told in sentences. */
@NullMarked
package vn.motcua.routing.route;

import org.jspecify.annotations.NullMarked;
