/** Proves how agencies are kept. */
@NullMarked
package vn.motcua.intake.agency.mongo;

import org.jspecify.annotations.NullMarked;
