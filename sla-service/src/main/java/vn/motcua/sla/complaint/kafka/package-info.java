/** What sla says about the answers to complaints, and what it makes of what intake says. */
@NullMarked
package vn.motcua.sla.complaint.kafka;

import org.jspecify.annotations.NullMarked;
