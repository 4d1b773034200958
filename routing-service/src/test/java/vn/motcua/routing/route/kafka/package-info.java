/** What the route makes of others and says to them. */
@NullMarked
package vn.motcua.routing.route.kafka;

import org.jspecify.annotations.NullMarked;
