/** Whose the late minutes of a dossier are. */
@NullMarked
package vn.motcua.sla.deadline.lateness;

import org.jspecify.annotations.NullMarked;
