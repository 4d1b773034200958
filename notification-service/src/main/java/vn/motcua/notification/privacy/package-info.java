/** Seals what must not be read where it is kept. */
@NullMarked
package vn.motcua.notification.privacy;

import org.jspecify.annotations.NullMarked;
