/** Sends letters by the applicant's channel. */
@NullMarked
package vn.motcua.notification.delivery;

import org.jspecify.annotations.NullMarked;
