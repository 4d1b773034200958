/** What a worklist is about. */
@NullMarked
package vn.motcua.routing.worklist;

import org.jspecify.annotations.NullMarked;
