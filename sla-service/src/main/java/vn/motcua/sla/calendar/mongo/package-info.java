/** How the adopted decisions are kept, and how every replica learns of them. */
@NullMarked
package vn.motcua.sla.calendar.mongo;

import org.jspecify.annotations.NullMarked;
