/** How correspondence is kept, and its lists. */
@NullMarked
package vn.motcua.notification.correspondence.mongo;

import org.jspecify.annotations.NullMarked;
