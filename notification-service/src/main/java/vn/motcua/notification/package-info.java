/** Turns what happens to a dossier into letters, has them signed and sent, and talks with the post. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
