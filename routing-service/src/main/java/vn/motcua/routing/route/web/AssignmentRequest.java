package vn.motcua.routing.route.web;

import jakarta.validation.constraints.Pattern;

/**
 * Who is to work on the step.
 *
 * @param officer staff id of who is in charge from now on
 */
record AssignmentRequest(@Pattern(regexp = STAFF_ID) String officer) {
    static final String STAFF_ID = "[\\p{Alnum}][\\p{Alnum}._@-]{0,99}";
}
