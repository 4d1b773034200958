/** The public calculator and the calendar of a year. */
@NullMarked
package vn.motcua.sla.calendar.web;

import org.jspecify.annotations.NullMarked;
