/** An adapter that everybody knows. */
@NullMarked
package vn.motcua.eventing.rules.bad.intake.kafka;

import org.jspecify.annotations.NullMarked;
