/** How lists are read in pages. */
@NullMarked
package vn.motcua.eventing.mongo;

import org.jspecify.annotations.NullMarked;
