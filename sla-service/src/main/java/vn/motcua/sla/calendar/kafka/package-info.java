/** What the other services are told of the calendars. */
@NullMarked
package vn.motcua.sla.calendar.kafka;

import org.jspecify.annotations.NullMarked;
