/** Reads the lines of a migration and makes dossiers of them. */
@NullMarked
package vn.motcua.intake.migration.work;

import org.jspecify.annotations.NullMarked;
