/** Tests of this package. */
@NullMarked
package vn.motcua.sla.deadline.web;

import org.jspecify.annotations.NullMarked;
