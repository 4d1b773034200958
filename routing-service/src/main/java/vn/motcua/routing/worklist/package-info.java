/** What each agency and officer has to do, over all dossiers; a look-up without rules of its own. */
@NullMarked
package vn.motcua.routing.worklist;

import org.jspecify.annotations.NullMarked;
