/** The papers themselves, sealed, and who may read them. */
@NullMarked
package vn.motcua.intake.file;

import org.jspecify.annotations.NullMarked;
