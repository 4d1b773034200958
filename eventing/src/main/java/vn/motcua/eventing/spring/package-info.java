/** Threads, timers and wiring: what turns the step machines into a running service. */
@NullMarked
package vn.motcua.eventing.spring;

import org.jspecify.annotations.NullMarked;
