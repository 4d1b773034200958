/** What officers, leaders and the portal see of a route and do to it, and the texts other services may read. */
@NullMarked
package vn.motcua.routing.route.web;

import org.jspecify.annotations.NullMarked;
