/** How a route is kept, read back and kept secret. */
@NullMarked
package vn.motcua.routing.route.mongo;

import org.jspecify.annotations.NullMarked;
