/** House rules of this service, and code that breaks them. */
@NullMarked
package vn.motcua.notification.house;

import org.jspecify.annotations.NullMarked;
