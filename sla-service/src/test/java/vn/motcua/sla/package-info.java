/** Tests of this package. */
@NullMarked
package vn.motcua.sla;

import org.jspecify.annotations.NullMarked;
