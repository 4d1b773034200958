/** What differs between two entries of the catalogue. */
@NullMarked
package vn.motcua.intake.catalogue.work;

import org.jspecify.annotations.NullMarked;
