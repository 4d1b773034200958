package vn.motcua.routing.route.web;

import jakarta.validation.constraints.Pattern;
import vn.motcua.eventing.door.Forms;

/**
 * Who is to work on the step.
 *
 * @param officer staff id of who is in charge from now on
 */
record AssignmentRequest(@Pattern(regexp = Forms.ACCOUNT, message = Forms.AN_ACCOUNT) String officer) {}
