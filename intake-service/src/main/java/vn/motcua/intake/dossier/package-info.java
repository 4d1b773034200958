/** The rules of a dossier at the one-stop unit, from the filing to the result in the applicant's hand. */
@NullMarked
package vn.motcua.intake.dossier;

import org.jspecify.annotations.NullMarked;
