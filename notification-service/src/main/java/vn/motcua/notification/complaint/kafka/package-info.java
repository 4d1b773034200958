/** What notification makes of what is said of complaints. */
@NullMarked
package vn.motcua.notification.complaint.kafka;

import org.jspecify.annotations.NullMarked;
