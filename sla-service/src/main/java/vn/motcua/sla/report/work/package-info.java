/** Writes down a forecast every day. */
@NullMarked
package vn.motcua.sla.report.work;

import org.jspecify.annotations.NullMarked;
