/** Proves that what is sealed stays sealed. */
@NullMarked
package vn.motcua.intake.privacy;

import org.jspecify.annotations.NullMarked;
