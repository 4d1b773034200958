package vn.motcua.eventing.clock;

import java.time.Instant;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows the business clock and has it take the jump that its file tells of. */
@Endpoint(id = "businessclock")
final class BusinessClockEndpoint {

    private final BusinessClock clock;

    BusinessClockEndpoint(BusinessClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    Reading show() {
        return new Reading(clock.now(), clock.offset().toString());
    }

    @WriteOperation
    Reading jump() {
        try {
            clock.reread();
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException(
                    "The clock stays as it is: " + e.getMessage(), "The clock stays as it is");
        }
        return show();
    }

    record Reading(Instant now, String offset) {}
}
