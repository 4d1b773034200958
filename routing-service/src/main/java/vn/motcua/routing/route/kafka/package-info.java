/** What the route says to the other services, and what it makes of what they say. */
@NullMarked
package vn.motcua.routing.route.kafka;

import org.jspecify.annotations.NullMarked;
