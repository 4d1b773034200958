/** Dossiers brought over from an older system, line by line: what a line must say, and how far a migration has come. Plain Java. */
@NullMarked
package vn.motcua.intake.migration;

import org.jspecify.annotations.NullMarked;
