/** Letters over HTTP: who reads them, who signs them. */
@NullMarked
package vn.motcua.notification.letter.web;

import org.jspecify.annotations.NullMarked;
