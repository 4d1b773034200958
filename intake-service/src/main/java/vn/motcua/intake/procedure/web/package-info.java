/** What everybody reads of the procedures, and how the controller publishes their versions. */
@NullMarked
package vn.motcua.intake.procedure.web;

import org.jspecify.annotations.NullMarked;
