/** Proves the rules of a dossier, one sentence each. */
@NullMarked
package vn.motcua.intake.dossier;

import org.jspecify.annotations.NullMarked;
