/**
 * The rules of a dossier's time: what each order does to its legal term, its steps, its stops, its papers and its apologies. What they
 * decide about is in {@code state}, what they compute with in the other rooms below. Plain Java.
 */
@NullMarked
package vn.motcua.sla.deadline;

import org.jspecify.annotations.NullMarked;
