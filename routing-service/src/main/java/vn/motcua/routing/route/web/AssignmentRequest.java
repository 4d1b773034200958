package vn.motcua.routing.route.web;

import vn.motcua.eventing.web.Forms;
import jakarta.validation.constraints.Pattern;

/**
 * Who is to work on the step.
 *
 * @param officer staff id of who is in charge from now on
 */
record AssignmentRequest(@Pattern(regexp = Forms.ACCOUNT) String officer) {
}
