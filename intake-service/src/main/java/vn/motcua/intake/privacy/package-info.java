/** Seals personal data, field by field, before it is kept. */
@NullMarked
package vn.motcua.intake.privacy;

import org.jspecify.annotations.NullMarked;
