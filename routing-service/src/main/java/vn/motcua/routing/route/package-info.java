/** The rules of a dossier's way from agency to agency; plain Java. */
@NullMarked
package vn.motcua.routing.route;

import org.jspecify.annotations.NullMarked;
