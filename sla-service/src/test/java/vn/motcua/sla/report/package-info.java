/** Tests of this package. */
@NullMarked
package vn.motcua.sla.report;

import org.jspecify.annotations.NullMarked;
