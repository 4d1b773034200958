/** The working calendar of the administration and the counting of legal terms in it (Civil Code 145–148, Labour Code 111–112). */
@NullMarked
package vn.motcua.sla.calendar;

import org.jspecify.annotations.NullMarked;
