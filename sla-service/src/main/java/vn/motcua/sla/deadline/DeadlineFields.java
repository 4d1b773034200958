package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Supplement;

/** The fields beside the state that pollers, lists, gauges and reports look at. */
public final class DeadlineFields {
    /** Where the deadlines of dossiers are kept. */
    public static final String COLLECTION = "dossiers";

    public static final String CODE = "code";
    public static final String PROCEDURE = "procedure";
    public static final String FIELD = "field";
    public static final String RECEIVING = "receiving";
    public static final String AGENCY = "agency";
    /** Scopes of the competent agency; figures are asked by these. */
    public static final String SCOPES = "scopes";

    /** Scopes of all agencies that take part. */
    public static final String PARTIES = "parties";

    /** Whether it comes from an older system. */
    public static final String IMPORTED = "imported";

    public static final String CHANNEL = "channel";
    public static final String SUBMITTED_AT = "submittedAt";

    /** Word for where the dossier stands: a {@link DeadlineState}, or one of those below. */
    public static final String STATE = "state";

    public static final String REGISTERED = "REGISTERED";
    public static final String UNACCEPTED = "UNACCEPTED";
    public static final String ANNULLED = "ANNULLED";

    /** Imported without a date; at its end if it has one. */
    public static final String UNDATED = "UNDATED";

    /** Where everything stands that is not at its end; of {@link #UNDATED} some is. */
    public static final List<String> OPEN = Stream.concat(
                    Stream.of(REGISTERED, UNDATED),
                    EnumSet.complementOf(EnumSet.of(DeadlineState.FINISHED)).stream()
                            .map(Enum::name))
            .toList();

    public static final String RECEIVED_AT = "receivedAt";

    /** The legal due instant; while stopped, the one before the stop. */
    public static final String ORIGINAL_DUE_AT = "originalDueAt";

    public static final String DUE_AT = "dueAt";
    public static final String STOPPED_AT = "stoppedAt";

    /** What the list is sorted by. */
    public static final String PLACE = "place";

    public static final String CLOSED_AT = "closedAt";
    public static final String OUTCOME = "outcome";

    /** The applicant was asked for papers before acceptance and has not handed them in. */
    public static final String SUPPLEMENT = "supplement";

    /** Until when an online submission must be answered; absent for what does not wait for an answer. */
    public static final String ANSWER_DUE_AT = "answerDueAt";

    public static final String ENDING = "ending";
    private static final String NEXT_CHECK_AT = "nextCheckAt";

    private DeadlineFields() {}

    public static Map<String, Object> of(Deadline state) {
        var fields = new HashMap<String, Object>();
        switch (state) {
            case Deadline.Unknown _ -> {}
            case Deadline.Registered registered -> {
                dossier(fields, registered.dossier(), REGISTERED);
                fields.put(
                        SUPPLEMENT,
                        registered.supplements().stream()
                                .anyMatch(supplement -> supplement.progress() == Supplement.Progress.ASKED));
                registered.clocks().stream()
                        .map(SideClock::promise)
                        .filter(promise -> promise.kind() == SideClock.Kind.ANSWER)
                        .forEach(promise -> fields.put(ANSWER_DUE_AT, promise.dueAt()));
            }
            case Deadline.Running running -> {
                underway(fields, running);
                fields.put(DUE_AT, running.dueAt());
                fields.put(PLACE, running.dueAt());
            }
            case Deadline.Stopped stopped -> {
                underway(fields, stopped);
                fields.put(STOPPED_AT, stopped.clock().since());
            }
            case Deadline.Finished finished -> {
                dossier(fields, finished.dossier(), DeadlineState.FINISHED.name());
                var closing = finished.closing();
                fields.put(RECEIVED_AT, finished.course().receivedAt());
                fields.put(ORIGINAL_DUE_AT, closing.originalDueAt());
                fields.put(CLOSED_AT, closing.finishedAt());
                fields.put(OUTCOME, closing.outcome().name());
                fields.put(PLACE, DeadlineList.UNDATED);
            }
            case Deadline.UndatedOpen open -> {
                dossier(fields, open.dossier(), UNDATED);
                fields.put(RECEIVED_AT, open.receivedAt());
            }
            case Deadline.UndatedClosed closed -> {
                dossier(fields, closed.dossier(), UNDATED);
                fields.put(RECEIVED_AT, closed.receivedAt());
                fields.put(CLOSED_AT, closed.at());
                fields.put(OUTCOME, Punctuality.ON_TIME.name());
            }
            case Deadline.Unaccepted unaccepted -> {
                dossier(fields, unaccepted.dossier(), UNACCEPTED);
                fields.put(ENDING, unaccepted.ending().name());
                fields.put(CLOSED_AT, unaccepted.at());
            }
            case Deadline.Annulled annulled -> {
                dossier(fields, annulled.dossier(), ANNULLED);
                fields.put(CLOSED_AT, annulled.at());
            }
        }
        Recount.revision(state).ifPresent(revision -> fields.put(OutdatedDates.CALENDAR, revision));
        Threshold.of(state).stream().findFirst().ifPresent(next -> fields.put(NEXT_CHECK_AT, next.when()));
        return fields;
    }

    private static void underway(Map<String, Object> fields, Deadline.Underway state) {
        var word = DeadlineState.of(state).orElseThrow();
        dossier(fields, state.dossier(), word.name());
        fields.put(RECEIVED_AT, state.course().receivedAt());
        fields.put(ORIGINAL_DUE_AT, due(state.clock()));
        fields.put(PLACE, DeadlineList.UNDATED);
    }

    private static Instant due(Clock clock) {
        return clock.lastRun().dueAt();
    }

    private static void dossier(Map<String, Object> fields, Dossier dossier, String state) {
        fields.put(CODE, dossier.code());
        fields.put(PROCEDURE, dossier.matter().procedure());
        fields.put(FIELD, dossier.matter().field());
        fields.put(RECEIVING, dossier.receivingAgency().value());
        fields.put(AGENCY, dossier.agency().value());
        fields.put(SCOPES, Scope.claimsOf(dossier.agency().value()));
        fields.put(
                PARTIES,
                dossier.parties().stream()
                        .flatMap(party -> Scope.claimsOf(party.value()).stream())
                        .distinct()
                        .toList());
        fields.put(IMPORTED, dossier.imported());
        fields.put(CHANNEL, dossier.channel().name());
        fields.put(SUBMITTED_AT, dossier.submittedAt());
        fields.put(STATE, state);
    }
}
