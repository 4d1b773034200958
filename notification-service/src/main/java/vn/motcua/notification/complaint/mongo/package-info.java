/** How it is kept which answers were sent. */
@NullMarked
package vn.motcua.notification.complaint.mongo;

import org.jspecify.annotations.NullMarked;
