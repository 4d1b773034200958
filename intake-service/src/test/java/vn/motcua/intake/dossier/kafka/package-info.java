/** Proves what intake says and what it makes of what others say. */
@NullMarked
package vn.motcua.intake.dossier.kafka;

import org.jspecify.annotations.NullMarked;
