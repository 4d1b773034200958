@NullMarked
package vn.motcua.notification.complaint.kafka;

import org.jspecify.annotations.NullMarked;
