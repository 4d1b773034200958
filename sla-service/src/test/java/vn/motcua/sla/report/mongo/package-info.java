/** Tests of this package. */
@NullMarked
package vn.motcua.sla.report.mongo;

import org.jspecify.annotations.NullMarked;
