/** The answers to complaints that are sent to whoever complained. What they say, and to whom, stays with intake. */
@NullMarked
package vn.motcua.notification.complaint;

import org.jspecify.annotations.NullMarked;
