/** Tests of this package. */
@NullMarked
package vn.motcua.sla.deadline.mongo;

import org.jspecify.annotations.NullMarked;
