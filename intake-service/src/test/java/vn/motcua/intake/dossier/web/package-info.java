/** Proves what clerks, portals and other services are answered. */
@NullMarked
package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.NullMarked;
