/** How deadlines are kept, and the lists over them. */
@NullMarked
package vn.motcua.sla.deadline.mongo;

import org.jspecify.annotations.NullMarked;
