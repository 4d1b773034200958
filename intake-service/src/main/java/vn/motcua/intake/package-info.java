/** Registers, accepts and closes dossiers; keeps the catalogue, the files and the timeline. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
