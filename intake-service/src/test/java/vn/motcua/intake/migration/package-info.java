/** Proves what a line must say and how a migration goes on. */
@NullMarked
package vn.motcua.intake.migration;

import org.jspecify.annotations.NullMarked;
