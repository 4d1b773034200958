/** Who sees which dossiers: one rule, the same in all services, plain enough for their cores. */
@NullMarked
package vn.motcua.eventing.access;

import org.jspecify.annotations.NullMarked;
