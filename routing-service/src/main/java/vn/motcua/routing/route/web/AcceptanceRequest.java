package vn.motcua.routing.route.web;

import vn.motcua.eventing.web.Forms;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the step over.
 *
 * @param officer staff id of who signs for the hand-over; absent: whoever the token names
 */
record AcceptanceRequest(@Nullable @Pattern(regexp = Forms.ACCOUNT) String officer) {}
