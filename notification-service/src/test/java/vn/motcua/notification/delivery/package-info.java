/** How mail leaves the house. */
@NullMarked
package vn.motcua.notification.delivery;

import org.jspecify.annotations.NullMarked;
