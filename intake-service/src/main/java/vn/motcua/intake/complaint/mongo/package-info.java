/** How complaints are kept, and how they are found. */
@NullMarked
package vn.motcua.intake.complaint.mongo;

import org.jspecify.annotations.NullMarked;
