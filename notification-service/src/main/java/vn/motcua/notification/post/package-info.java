/** The conversation with the postal partner: orders out, news of consignments in. */
@NullMarked
package vn.motcua.notification.post;

import org.jspecify.annotations.NullMarked;
