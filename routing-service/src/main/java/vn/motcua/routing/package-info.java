/** The routing service: hands a dossier from agency to agency and keeps the worklists. Here its parts are wired. */
@NullMarked
package vn.motcua.routing;

import org.jspecify.annotations.NullMarked;
