/** Tests of the service, and what they share. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
