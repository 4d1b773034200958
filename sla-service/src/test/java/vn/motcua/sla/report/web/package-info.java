/** Tests of this package. */
@NullMarked
package vn.motcua.sla.report.web;

import org.jspecify.annotations.NullMarked;
