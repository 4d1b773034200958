/** Who may see which dossier, and how orders reach it. */
@NullMarked
package vn.motcua.intake.access;

import org.jspecify.annotations.NullMarked;
