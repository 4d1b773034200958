/** Proves that migrations are kept. */
@NullMarked
package vn.motcua.intake.migration.mongo;

import org.jspecify.annotations.NullMarked;
