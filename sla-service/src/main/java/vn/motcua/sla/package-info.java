/** The service that runs the legal clocks in working time and computes every published figure. */
@NullMarked
package vn.motcua.sla;

import org.jspecify.annotations.NullMarked;
