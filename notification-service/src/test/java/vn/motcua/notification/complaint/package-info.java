@NullMarked
package vn.motcua.notification.complaint;

import org.jspecify.annotations.NullMarked;
