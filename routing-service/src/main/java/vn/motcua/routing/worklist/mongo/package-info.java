/** The worklist as fields beside each dossier's state, and the query over them. */
@NullMarked
package vn.motcua.routing.worklist.mongo;

import org.jspecify.annotations.NullMarked;
