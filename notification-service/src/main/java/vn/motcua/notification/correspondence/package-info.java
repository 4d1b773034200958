/** The rules of a dossier's correspondence: which letters it needs, who signs them, and where the post has its papers. */
@NullMarked
package vn.motcua.notification.correspondence;

import org.jspecify.annotations.NullMarked;
