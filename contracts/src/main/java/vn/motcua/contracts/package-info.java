/** What the services say to each other: one sealed vocabulary per source, plain records, no framework. */
@NullMarked
package vn.motcua.contracts;

import org.jspecify.annotations.NullMarked;
