/**
 * The plumbing under a scheduler that a seed decides: the very machines of production, a store and a log in memory, virtual time,
 * and an accident possible between any two steps.
 */
@NullMarked
package vn.motcua.eventing.simulation;

import org.jspecify.annotations.NullMarked;
