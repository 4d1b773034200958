/** How a core decides: a pure function from state and command to events or a refusal. */
@NullMarked
package vn.motcua.eventing.decider;

import org.jspecify.annotations.NullMarked;
