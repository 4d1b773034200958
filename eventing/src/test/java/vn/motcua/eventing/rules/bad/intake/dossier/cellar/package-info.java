/** A room that no plan has. */
@NullMarked
package vn.motcua.eventing.rules.bad.intake.dossier.cellar;

import org.jspecify.annotations.NullMarked;
