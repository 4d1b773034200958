/** Proves how procedures are kept. */
@NullMarked
package vn.motcua.intake.procedure.mongo;

import org.jspecify.annotations.NullMarked;
