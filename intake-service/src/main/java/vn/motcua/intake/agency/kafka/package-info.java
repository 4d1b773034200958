/** How agencies reach the other services, and all replicas of this one. */
@NullMarked
package vn.motcua.intake.agency.kafka;

import org.jspecify.annotations.NullMarked;
