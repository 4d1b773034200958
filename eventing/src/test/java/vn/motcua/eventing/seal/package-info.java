/** What is sealed opens only where it belongs. */
@NullMarked
package vn.motcua.eventing.seal;

import org.jspecify.annotations.NullMarked;
