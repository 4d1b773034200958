/** Reads the histories that reports are counted from out of the journals beside the states, and keeps the forecasts. */
@NullMarked
package vn.motcua.sla.report.mongo;

import org.jspecify.annotations.NullMarked;
