/** Everything that happened to a dossier, from all services, in the order of the log. */
@NullMarked
package vn.motcua.intake.timeline;

import org.jspecify.annotations.NullMarked;
