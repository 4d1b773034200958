/** The record of who looked for persons, when and what for; it is only ever added to. */
@NullMarked
package vn.motcua.intake.audit;

import org.jspecify.annotations.NullMarked;
