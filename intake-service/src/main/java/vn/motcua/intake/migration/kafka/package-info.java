/** How migrations are worked on, chunk by chunk; nobody is told of them. */
@NullMarked
package vn.motcua.intake.migration.kafka;

import org.jspecify.annotations.NullMarked;
