/** Reference data there and back. */
@NullMarked
package vn.motcua.contracts.reference;

import org.jspecify.annotations.NullMarked;
