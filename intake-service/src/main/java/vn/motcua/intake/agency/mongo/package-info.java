/** Agencies as documents. */
@NullMarked
package vn.motcua.intake.agency.mongo;

import org.jspecify.annotations.NullMarked;
