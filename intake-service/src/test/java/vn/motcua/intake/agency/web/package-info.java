/** Proves how agencies are read and changed. */
@NullMarked
package vn.motcua.intake.agency.web;

import org.jspecify.annotations.NullMarked;
