/** A dossier as clerks, portals and other services see it over HTTP. */
@NullMarked
package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.NullMarked;
