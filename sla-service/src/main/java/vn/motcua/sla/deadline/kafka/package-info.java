/** What sla says to the other services about time, and what it makes of what they say. */
@NullMarked
package vn.motcua.sla.deadline.kafka;

import org.jspecify.annotations.NullMarked;
