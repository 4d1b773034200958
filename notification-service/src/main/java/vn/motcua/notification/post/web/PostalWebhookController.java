package vn.motcua.notification.post.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.NotificationMetrics;
import vn.motcua.notification.correspondence.Consignment;
import vn.motcua.notification.correspondence.Consignment.Movement;
import vn.motcua.notification.correspondence.ConsignmentId;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordMovement;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TellContradiction;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.post.CarrierCodes;
import vn.motcua.notification.post.Quarantine;
import vn.motcua.notification.post.Quarantine.Reason;
import vn.motcua.notification.post.web.PostalMessage.Moment;

/** Takes what the post tells. What is genuine is never lost: it moves a consignment, or goes into quarantine. */
@RestController
class PostalWebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(PostalWebhookController.class);
    private static final String TAKEN = "taken";
    private static final String QUARANTINED = "quarantined";
    private static final String REFUSED = "refused";
    private static final List<String> RESULTS = List.of(TAKEN, QUARANTINED, REFUSED);
    private static final int LONGEST_SHOWN = 100;

    /** How far a carrier's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** It is kept with what the message moved. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final WebhookVerifier verifier;
    private final Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences;
    private final CarrierCodes codes;
    private final Quarantine quarantine;
    private final BusinessClock clock;
    private final MeterRegistry meters;

    PostalWebhookController(
            WebhookVerifier verifier,
            Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences,
            CarrierCodes codes,
            Quarantine quarantine,
            BusinessClock clock,
            MeterRegistry meters) {
        this.verifier = verifier;
        this.correspondences = correspondences;
        this.codes = codes;
        this.quarantine = quarantine;
        this.clock = clock;
        this.meters = meters;
        RESULTS.forEach(this::counter);
        meters.counter(NotificationMetrics.POST_CONTRADICTIONS);
    }

    /**
     * Takes what the post tells (nhận thông báo của bưu chính). The body is taken raw: its signature covers every
     * byte.
     */
    @PostMapping("/webhooks/postal")
    @PreAuthorize("permitAll()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takePostalMessage(
            @RequestHeader(name = WebhookVerifier.ID, defaultValue = "") String id,
            @RequestHeader(name = WebhookVerifier.TIMESTAMP, defaultValue = "") String timestamp,
            @RequestHeader(name = WebhookVerifier.SIGNATURE, defaultValue = "") String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var raw = body == null ? new byte[0] : body;
        if (!verifier.isGenuine(id, timestamp, signature, new String(raw, StandardCharsets.UTF_8))) {
            count(REFUSED);
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "bad-signature",
                    "The message is not known to be genuine",
                    "Expected a valid signature not older than five minutes, got none");
        }
        if (!MESSAGE_ID.matcher(id).matches()) {
            throw PostalMessage.unfit(
                    WebhookVerifier.ID, "1 to 255 visible characters", "another form of " + id.length());
        }
        var message = PostalMessage.read(raw);
        var reason = move(id, message, raw);
        count(reason.isPresent() ? QUARANTINED : TAKEN);
    }

    /** Why the message could not be understood and was set aside, if it could not. */
    private Optional<Reason> move(String id, PostalMessage message, byte[] raw) {
        if (!message.isStatus()) {
            return setAside(id, message, Reason.UNKNOWN_TYPE, raw);
        }
        var order = ConsignmentId.parse(message.orderNumber());
        var consignment = order.flatMap(known -> correspondences
                .find(known.dossier().value())
                .map(Stored::state)
                .flatMap(Correspondence::written)
                .flatMap(book -> book.consignment(known)));
        if (consignment.isEmpty()) {
            return setAside(id, message, Reason.UNKNOWN_ORDER, raw);
        }
        return codes.meaning(consignment.get().kind(), message.code())
                .map(state -> move(id, message, consignment.get(), state, raw))
                .orElseGet(() -> setAside(id, message, Reason.UNKNOWN_CODE, raw));
    }

    private Optional<Reason> move(
            String id, PostalMessage message, Consignment consignment, ConsignmentState state, byte[] raw) {
        var now = clock.now();
        return switch (message.moment()) {
            case Moment.At(var at)
            when consignment.earliest().isAfter(at) || at.isAfter(now.plus(AHEAD)) ->
                setAside(id, message, Reason.IMPOSSIBLE_TIME, raw);
            case Moment.At(var at) -> move(message, consignment, new Movement(id, message.code(), state, at), raw);
            case Moment.Untold _ -> move(message, consignment, new Movement(id, message.code(), state, now), raw);
            case Moment.Impossible _ -> setAside(id, message, Reason.IMPOSSIBLE_TIME, raw);
        };
    }

    private Optional<Reason> move(PostalMessage message, Consignment consignment, Movement movement, byte[] raw) {
        var handled = handle(consignment, new RecordMovement(consignment.id(), movement));
        return switch (handled) {
            case Handled.Done<Correspondence, CorrespondenceRejection> _ -> Optional.empty();
            case Handled.Refused<Correspondence, CorrespondenceRejection> _ -> {
                // Kept before it is told: the message comes again if this ends in between.
                var reason = setAside(movement.message(), message, Reason.CONTRADICTION, raw);
                handle(consignment, new TellContradiction(consignment.id(), movement));
                meters.counter(NotificationMetrics.POST_CONTRADICTIONS).increment();
                yield reason;
            }
            case Handled.Stale<Correspondence, CorrespondenceRejection> _ ->
                throw new IllegalStateException("Expected no version to be asked for");
        };
    }

    private Handled<Correspondence, CorrespondenceRejection> handle(
            Consignment consignment, CorrespondenceCommand command) {
        return correspondences.handle(consignment.id().dossier().value(), null, command);
    }

    private Optional<Reason> setAside(String id, PostalMessage message, Reason reason, byte[] raw) {
        var entry = new Quarantine.Entry(
                id,
                clock.now(),
                reason,
                shown(message.orderNumber()),
                shown(message.code()),
                message.at() == null ? null : shown(message.at()));
        if (quarantine.keep(entry, raw)) {
            LOG.warn("A message of the post is in quarantine: {}", reason);
        }
        return Optional.of(reason);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
    }

    private void count(String result) {
        counter(result).increment();
    }

    private Counter counter(String result) {
        return meters.counter(NotificationMetrics.POST_EVENTS, "result", result);
    }
}
