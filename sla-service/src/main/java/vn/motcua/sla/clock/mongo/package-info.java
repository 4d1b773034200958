/** Finds the subjects whose dates are of an older calendar than the one in force. */
@NullMarked
package vn.motcua.sla.clock.mongo;

import org.jspecify.annotations.NullMarked;
