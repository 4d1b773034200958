/** Who may see a dossier's correspondence, and how a refusal is told. */
@NullMarked
package vn.motcua.notification.correspondence.web;

import org.jspecify.annotations.NullMarked;
