/** The published figures: report II.06a of dossiers received, resolved and in progress. Plain Java. */
@NullMarked
package vn.motcua.sla.report;

import org.jspecify.annotations.NullMarked;
