/** The HTTP side of the service without broker and database. */
@NullMarked
package vn.motcua.routing;

import org.jspecify.annotations.NullMarked;
