/** Which work migrations begin. */
@NullMarked
package vn.motcua.intake.migration.kafka;

import org.jspecify.annotations.NullMarked;
