/** The procedures that ship with the service, telling of what is published, and the catalogue as it was told. */
@NullMarked
package vn.motcua.intake.procedure.work;

import org.jspecify.annotations.NullMarked;
