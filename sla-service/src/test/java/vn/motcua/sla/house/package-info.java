/** Tests of this package. */
@NullMarked
package vn.motcua.sla.house;

import org.jspecify.annotations.NullMarked;
