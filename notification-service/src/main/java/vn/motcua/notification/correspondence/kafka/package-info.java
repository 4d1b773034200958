/** What correspondence hears on the log and says on it. */
@NullMarked
package vn.motcua.notification.correspondence.kafka;

import org.jspecify.annotations.NullMarked;
