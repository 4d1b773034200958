/** What is said of complaints, and what sla says of their answers. */
@NullMarked
package vn.motcua.intake.complaint.kafka;

import org.jspecify.annotations.NullMarked;
