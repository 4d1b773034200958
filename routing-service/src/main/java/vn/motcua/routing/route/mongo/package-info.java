/** How the route of a dossier is kept: free text encrypted, everything else as it is. */
@NullMarked
package vn.motcua.routing.route.mongo;

import org.jspecify.annotations.NullMarked;
