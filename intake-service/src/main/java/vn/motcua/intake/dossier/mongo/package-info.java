/** How dossiers are kept, and how they are found. */
@NullMarked
package vn.motcua.intake.dossier.mongo;

import org.jspecify.annotations.NullMarked;
