package vn.motcua.routing.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;

/** Another agency's opinion on one step (art. 19.5). It has time of its own, and nothing stands still for it. */
public sealed interface Consultation {

    Inquiry inquiry();

    /** Nobody has answered yet. */
    record Awaited(Inquiry inquiry) implements Consultation {}

    /** Its time has passed, and it still owes the answer. */
    record Overdue(Inquiry inquiry) implements Consultation {}

    /** It answered, in time or not. */
    record Answered(Inquiry inquiry, Reply reply) implements Consultation {}

    /**
     * It kept silent, and by the procedure's own rules that is consent.
     *
     * @param late an answer that came after it; it is kept and changes nothing
     */
    record DeemedConsent(Inquiry inquiry, @Nullable Reply late) implements Consultation {}

    /** The step was complete, or the route over, before it answered. */
    record Closed(Inquiry inquiry) implements Consultation {}

    /**
     * The asking.
     *
     * @param id unique within the dossier
     * @param agency who is asked
     * @param within its time to answer
     * @param silenceIsConsent what no answer by then means
     * @param by staff id of who asks
     * @param until the end of its time, null until sla has computed it
     * @param reminders in the order they were given
     */
    record Inquiry(
            String id,
            StepId step,
            AgencyCode agency,
            Term within,
            boolean silenceIsConsent,
            StaffId by,
            Instant askedAt,
            @Nullable Instant until,
            List<Reminder> reminders) {
        public Inquiry {
            reminders = List.copyOf(reminders);
        }

        Inquiry until(Instant instant) {
            return new Inquiry(id, step, agency, within, silenceIsConsent, by, askedAt, instant, reminders);
        }

        Inquiry with(Reminder reminder) {
            var all = Stream.concat(reminders.stream(), Stream.of(reminder)).toList();
            return new Inquiry(id, step, agency, within, silenceIsConsent, by, askedAt, until, all);
        }

        /** Whether silence up to this instant has become consent. */
        boolean consentedBy(Instant at) {
            return silenceIsConsent && until != null && at.isAfter(until);
        }
    }

    /** The head of the one-stop unit asked for an answer that is overdue. */
    record Reminder(StaffId by, Instant at) {}

    /** The answering, and who signed for it. */
    record Reply(StaffId officer, Instant answeredAt) {}

    default String id() {
        return inquiry().id();
    }

    default AgencyCode agency() {
        return inquiry().agency();
    }

    /** What came back, if anything did. */
    default Optional<Reply> given() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.reply());
            case DeemedConsent consent -> Optional.ofNullable(consent.late());
            case Awaited _, Overdue _, Closed _ -> Optional.empty();
        };
    }
}
