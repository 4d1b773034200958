/** The public calculator, the calendar of a year, and the decisions that change it. */
@NullMarked
package vn.motcua.sla.calendar.web;

import org.jspecify.annotations.NullMarked;
