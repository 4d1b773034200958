/** Agencies as staff read them and the controller changes them. */
@NullMarked
package vn.motcua.intake.agency.web;

import org.jspecify.annotations.NullMarked;
