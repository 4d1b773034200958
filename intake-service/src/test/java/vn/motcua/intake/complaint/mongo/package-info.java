/** Proves that complaints are kept. */
@NullMarked
package vn.motcua.intake.complaint.mongo;

import org.jspecify.annotations.NullMarked;
