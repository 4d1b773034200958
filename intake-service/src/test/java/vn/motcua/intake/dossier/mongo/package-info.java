/** Proves that dossiers are kept and found. */
@NullMarked
package vn.motcua.intake.dossier.mongo;

import org.jspecify.annotations.NullMarked;
