/** The public look-up: code, status and progress, nothing else. */
@NullMarked
package vn.motcua.intake.tracking;

import org.jspecify.annotations.NullMarked;
