/** Seals what must not be read where it is kept. */
@NullMarked
package vn.motcua.eventing.seal;

import org.jspecify.annotations.NullMarked;
