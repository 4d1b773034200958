/** Proves the pages of the procedures, and how the controller publishes them. */
@NullMarked
package vn.motcua.intake.procedure.web;

import org.jspecify.annotations.NullMarked;
