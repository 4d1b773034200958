/** Calls the counter for complaints. */
@NullMarked
package vn.motcua.intake.complaint.web;

import org.jspecify.annotations.NullMarked;
