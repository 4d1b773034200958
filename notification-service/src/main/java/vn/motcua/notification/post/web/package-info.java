/** The post over HTTP: its webhook, consignments to read and to order, and what was not understood. */
@NullMarked
package vn.motcua.notification.post.web;

import org.jspecify.annotations.NullMarked;
