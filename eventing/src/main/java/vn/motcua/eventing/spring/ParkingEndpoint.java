package vn.motcua.eventing.spring;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What is parked in this service, and the two ways out: replay, or skip what cannot be healed. */
@Endpoint(id = "parking")
public final class ParkingEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ParkingEndpoint.class);

    private final Plumbing plumbing;

    ParkingEndpoint(Plumbing plumbing) {
        this.plumbing = plumbing;
    }

    /** Parked subjects, oldest first; at most 100 of each kind. */
    @ReadOperation
    public List<Map<String, Object>> parked() {
        return plumbing.kinds().stream()
                .flatMap(kind -> kind.parked(100).stream()
                        .map(entry -> Map.<String, Object>of(
                                "collection", kind.collection(), "id", entry.getKey(), "parked", entry.getValue())))
                .toList();
    }

    /**
     * Brings a subject back.
     *
     * @param id the subject
     * @param action {@code replay} or {@code skip}
     * @param reason why a record is skipped; needed for {@code skip}
     */
    @WriteOperation
    public Map<String, Object> release(
            @Selector String id, String action, @org.jspecify.annotations.Nullable String reason) {
        var kind = plumbing.kinds().stream()
                .filter(candidate -> candidate
                        .find(id)
                        .filter(subject -> subject.parked() != null)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "Expected a parked subject, got " + id, "Nothing of this id is parked"));
        var released =
                switch (action) {
                    case "replay" -> kind.replay(id);
                    case "skip" -> skip(kind, id, reason);
                    default ->
                        throw new InvalidEndpointRequestException(
                                "Expected replay or skip, got " + action, "Expected replay or skip");
                };
        return Map.of("id", id, "released", released);
    }

    private static boolean skip(
            Aggregates<?, ?, ?, ?> kind, String id, @org.jspecify.annotations.Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidEndpointRequestException("Expected a reason, got none", "Skipping needs a reason");
        }
        LOG.atWarn().addKeyValue("dossierId", id).log("A record is skipped for good: {}", reason);
        return kind.skip(id);
    }
}
