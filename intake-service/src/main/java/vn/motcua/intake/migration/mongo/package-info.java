/** What was handed in and what was wrong with it, kept outside the migration itself. */
@NullMarked
package vn.motcua.intake.migration.mongo;

import org.jspecify.annotations.NullMarked;
