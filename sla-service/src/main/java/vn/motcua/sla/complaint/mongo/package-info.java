/** How the clocks of complaints are kept. */
@NullMarked
package vn.motcua.sla.complaint.mongo;

import org.jspecify.annotations.NullMarked;
