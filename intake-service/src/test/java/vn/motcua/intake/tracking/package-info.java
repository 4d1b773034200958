/** Proves the public look-up. */
@NullMarked
package vn.motcua.intake.tracking;

import org.jspecify.annotations.NullMarked;
