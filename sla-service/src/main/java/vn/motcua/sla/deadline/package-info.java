/** The clocks of one dossier: its legal term, its steps, its stops, its warnings, and who was late by how much. Plain Java. */
@NullMarked
package vn.motcua.sla.deadline;

import org.jspecify.annotations.NullMarked;
