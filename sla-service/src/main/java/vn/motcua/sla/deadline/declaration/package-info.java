/** What has to be said when time has passed, in which words, and which rules about time an order breaks. */
@NullMarked
package vn.motcua.sla.deadline.declaration;

import org.jspecify.annotations.NullMarked;
