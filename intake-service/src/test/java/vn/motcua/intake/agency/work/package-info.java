/** Proves the shipped agencies, and how they are loaded and told. */
@NullMarked
package vn.motcua.intake.agency.work;

import org.jspecify.annotations.NullMarked;
