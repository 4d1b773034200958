/** Proves that lines become dossiers, once. */
@NullMarked
package vn.motcua.intake.migration.work;

import org.jspecify.annotations.NullMarked;
