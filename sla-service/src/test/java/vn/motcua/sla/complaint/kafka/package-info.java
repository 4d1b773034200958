/** Holds what is said and heard of complaints against the contracts. */
@NullMarked
package vn.motcua.sla.complaint.kafka;

import org.jspecify.annotations.NullMarked;
