/** Tests of this package. */
@NullMarked
package vn.motcua.sla.calendar.web;

import org.jspecify.annotations.NullMarked;
