/** Tests of this package. */
@NullMarked
package vn.motcua.sla.deadline;

import org.jspecify.annotations.NullMarked;
