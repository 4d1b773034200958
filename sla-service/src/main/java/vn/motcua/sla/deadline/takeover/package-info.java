/** How a dossier of an older system is put on the clocks. */
@NullMarked
package vn.motcua.sla.deadline.takeover;

import org.jspecify.annotations.NullMarked;
