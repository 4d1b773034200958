/** Numbers, sets and keeps letters. */
@NullMarked
package vn.motcua.notification.letter;

import org.jspecify.annotations.NullMarked;
