/** Reads the entries of the reports from the fields beside the states. */
@NullMarked
package vn.motcua.sla.report.mongo;

import org.jspecify.annotations.NullMarked;
