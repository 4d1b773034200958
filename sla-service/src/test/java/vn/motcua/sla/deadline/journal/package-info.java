/** The kept facts. */
@NullMarked
package vn.motcua.sla.deadline.journal;

import org.jspecify.annotations.NullMarked;
