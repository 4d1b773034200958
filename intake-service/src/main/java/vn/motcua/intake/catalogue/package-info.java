/** What procedures and agencies have in common: what is wrong with an entry, and that everybody is told of it. */
@NullMarked
package vn.motcua.intake.catalogue;

import org.jspecify.annotations.NullMarked;
