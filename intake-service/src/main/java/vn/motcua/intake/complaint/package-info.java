/** What somebody complains of, and the answer he is owed: received, numbered, answered, rated. */
@NullMarked
package vn.motcua.intake.complaint;

import org.jspecify.annotations.NullMarked;
