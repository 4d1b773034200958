/** The business clock: the machine's clock, jumped forward by what a file says in the embedded stack. */
@NullMarked
package vn.motcua.eventing.clock;

import org.jspecify.annotations.NullMarked;
