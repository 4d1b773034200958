package vn.motcua.routing.route.web;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.Forms;

/**
 * Who takes the step over.
 *
 * @param officer staff id of who signs for the hand-over; absent: whoever the token names
 */
record AcceptanceRequest(@Nullable @Pattern(regexp = Forms.ACCOUNT, message = Forms.AN_ACCOUNT) String officer) {}
