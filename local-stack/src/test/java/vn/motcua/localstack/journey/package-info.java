/** Stories through the public API of a real local stack: the very jars that production runs, each in its own process. */
@NullMarked
package vn.motcua.localstack.journey;

import org.jspecify.annotations.NullMarked;
