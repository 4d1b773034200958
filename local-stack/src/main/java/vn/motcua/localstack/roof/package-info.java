/** What runs in the JVM that several services share; it knows nothing of the rest of the stack. */
@NullMarked
package vn.motcua.localstack.roof;

import org.jspecify.annotations.NullMarked;
