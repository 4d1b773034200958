/** The worklist on an embedded database. */
@NullMarked
package vn.motcua.routing.worklist.mongo;

import org.jspecify.annotations.NullMarked;
