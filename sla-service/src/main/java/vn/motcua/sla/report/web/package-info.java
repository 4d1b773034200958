/** The published figures over HTTP. */
@NullMarked
package vn.motcua.sla.report.web;

import org.jspecify.annotations.NullMarked;
