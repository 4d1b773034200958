package vn.motcua.notification.post;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;

/** What the carrier's codes mean: data, not rules. */
@Component
public final class CarrierCodes {

    private final Map<ConsignmentKind, Map<String, ConsignmentState>> codes;

    public CarrierCodes(PostSettings settings) {
        this.codes = settings.codes();
    }

    /** The meaning of a code for a kind of consignment, if it has one. */
    public Optional<ConsignmentState> meaning(ConsignmentKind kind, String code) {
        return Optional.ofNullable(codes.getOrDefault(kind, Map.of()).get(code));
    }
}
