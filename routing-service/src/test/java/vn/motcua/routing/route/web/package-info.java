/** The route over HTTP. */
@NullMarked
package vn.motcua.routing.route.web;

import org.jspecify.annotations.NullMarked;
