/** Counting anew against an embedded database. */
@NullMarked
package vn.motcua.sla.clock.mongo;

import org.jspecify.annotations.NullMarked;
