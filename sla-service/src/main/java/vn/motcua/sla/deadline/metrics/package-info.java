/** What dashboards show of the clocks. */
@NullMarked
package vn.motcua.sla.deadline.metrics;

import org.jspecify.annotations.NullMarked;
