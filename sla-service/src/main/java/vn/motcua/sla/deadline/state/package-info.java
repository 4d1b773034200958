/** How a dossier's time stands: the legal clock, the course it has taken, and the clocks beside it. */
@NullMarked
package vn.motcua.sla.deadline.state;

import org.jspecify.annotations.NullMarked;
