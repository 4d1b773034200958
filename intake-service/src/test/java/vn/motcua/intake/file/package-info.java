/** Proves uploads and downloads. */
@NullMarked
package vn.motcua.intake.file;

import org.jspecify.annotations.NullMarked;
