/** The calendars of the agencies as they publish their hours. */
@NullMarked
package vn.motcua.sla.calendar.kafka;

import org.jspecify.annotations.NullMarked;
