/** Who may see a dossier's correspondence, and how a refusal is told. */
@NullMarked
package vn.motcua.notification.access;

import org.jspecify.annotations.NullMarked;
