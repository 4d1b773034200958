/** The deadline of a dossier, and the list of deadlines, over HTTP. */
@NullMarked
package vn.motcua.sla.deadline.web;

import org.jspecify.annotations.NullMarked;
