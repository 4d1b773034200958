/** How published versions reach the other services, and all replicas of this one. */
@NullMarked
package vn.motcua.intake.procedure.kafka;

import org.jspecify.annotations.NullMarked;
