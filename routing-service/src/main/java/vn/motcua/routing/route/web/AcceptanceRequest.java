package vn.motcua.routing.route.web;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the step over.
 *
 * @param officer staff id of who signs for the hand-over; absent: whoever the token names
 */
record AcceptanceRequest(@Nullable @Pattern(regexp = AssignmentRequest.STAFF_ID) String officer) {}
