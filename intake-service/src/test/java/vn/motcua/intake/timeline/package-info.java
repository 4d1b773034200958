/** Proves the story of a dossier. */
@NullMarked
package vn.motcua.intake.timeline;

import org.jspecify.annotations.NullMarked;
