/** The agencies that ship with the service, and telling of those that are kept. */
@NullMarked
package vn.motcua.intake.agency.work;

import org.jspecify.annotations.NullMarked;
