/** What intake says about dossiers, and what it makes of what the other services say. */
@NullMarked
package vn.motcua.intake.dossier.kafka;

import org.jspecify.annotations.NullMarked;
