/** How it is told what is wrong with an entry of the catalogue. */
@NullMarked
package vn.motcua.intake.catalogue.web;

import org.jspecify.annotations.NullMarked;
