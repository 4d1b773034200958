/** Proves intake's rooms together. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
