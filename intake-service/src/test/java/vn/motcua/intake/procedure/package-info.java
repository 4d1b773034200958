/** Proves the rules of the catalogue: versions, what is wrong with one, the search and the dry run. */
@NullMarked
package vn.motcua.intake.procedure;

import org.jspecify.annotations.NullMarked;
