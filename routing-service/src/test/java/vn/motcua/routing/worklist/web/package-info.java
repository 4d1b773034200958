/** The worklist over HTTP. */
@NullMarked
package vn.motcua.routing.worklist.web;

import org.jspecify.annotations.NullMarked;
