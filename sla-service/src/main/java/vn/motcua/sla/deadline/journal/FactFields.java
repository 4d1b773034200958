package vn.motcua.sla.deadline.journal;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline.Ending;

/** A fact as a line of the journal: plain values, and instants that come back as dates. */
public final class FactFields {

    private FactFields() {}

    public static Map<String, Object> of(Fact fact) {
        return switch (fact) {
            case Fact.Submitted f ->
                Map.of(
                        "kind", "SUBMITTED",
                        "at", f.at(),
                        "procedure", f.procedure(),
                        "field", f.field(),
                        "receiving", f.receivingAgency().value(),
                        "agency", f.agency().value(),
                        "channel", f.channel().name());
            case Fact.AnswerDue f -> line("ANSWER_DUE", f.at(), "due", f.dueAt());
            case Fact.PapersAsked f -> line("PAPERS_ASKED", f.at(), "request", f.request());
            case Fact.PapersIn f -> line("PAPERS_IN", f.at(), "request", f.request());
            case Fact.Accepted f -> line("ACCEPTED", f.at());
            case Fact.Committed f -> line("COMMITTED", f.at(), "due", f.dueAt());
            case Fact.DueSet f -> {
                var reason = f.reason();
                yield reason == null
                        ? line("DUE_SET", f.at(), "due", f.originalDueAt())
                        : line("DUE_SET", f.at(), "due", f.originalDueAt(), "reason", reason.name());
            }
            case Fact.Stopped f -> line("STOPPED", f.at(), "reason", f.reason().name());
            case Fact.Resumed f -> line("RESUMED", f.at());
            case Fact.StepOffered f ->
                line(
                        "STEP_OFFERED",
                        f.at(),
                        "step",
                        f.step().value(),
                        "agency",
                        f.agency().value());
            case Fact.StepCompleted f ->
                line("STEP_COMPLETED", f.at(), "step", f.step().value());
            case Fact.Apologised f -> line("APOLOGISED", f.at(), "cause", f.cause());
            case Fact.Reappointed f -> line("REAPPOINTED", f.at(), "due", f.promised());
            case Fact.Closed f ->
                line(
                        "CLOSED",
                        f.at(),
                        "how",
                        f.how().name(),
                        "outcome",
                        f.outcome().name());
            case Fact.EndedUnaccepted f ->
                line("ENDED_UNACCEPTED", f.at(), "ending", f.ending().name());
            case Fact.Returned f ->
                line("RETURNED", f.at(), "method", f.method().name());
            case Fact.Corrected f -> line("CORRECTED", f.at());
            case Fact.Annulled f -> line("ANNULLED", f.at());
        };
    }

    private static Map<String, Object> line(String kind, Instant at) {
        return Map.of("kind", kind, "at", at);
    }

    private static Map<String, Object> line(String kind, Instant at, String name, Object value) {
        return Map.of("kind", kind, "at", at, name, value);
    }

    private static Map<String, Object> line(
            String kind, Instant at, String name, Object value, String other, Object otherValue) {
        return Map.of("kind", kind, "at", at, name, value, other, otherValue);
    }

    /** The fact of a line as it is kept. */
    public static Fact read(Map<String, ?> line) {
        var at = instant(line, "at");
        return switch (text(line, "kind")) {
            case "SUBMITTED" ->
                new Fact.Submitted(
                        at,
                        text(line, "procedure"),
                        text(line, "field"),
                        new AgencyCode(text(line, "receiving")),
                        new AgencyCode(text(line, "agency")),
                        Channel.valueOf(text(line, "channel")));
            case "ANSWER_DUE" -> new Fact.AnswerDue(at, instant(line, "due"));
            case "PAPERS_ASKED" -> new Fact.PapersAsked(at, (Integer) value(line, "request"));
            case "PAPERS_IN" -> new Fact.PapersIn(at, (Integer) value(line, "request"));
            case "ACCEPTED" -> new Fact.Accepted(at);
            case "COMMITTED" -> new Fact.Committed(at, instant(line, "due"));
            case "DUE_SET" -> {
                var reason = (String) line.get("reason");
                yield new Fact.DueSet(at, instant(line, "due"), reason == null ? null : MoveReason.valueOf(reason));
            }
            case "STOPPED" -> new Fact.Stopped(at, StopReason.valueOf(text(line, "reason")));
            case "RESUMED" -> new Fact.Resumed(at);
            case "STEP_OFFERED" ->
                new Fact.StepOffered(at, new StepId(text(line, "step")), new AgencyCode(text(line, "agency")));
            case "STEP_COMPLETED" -> new Fact.StepCompleted(at, new StepId(text(line, "step")));
            case "APOLOGISED" -> new Fact.Apologised(at, text(line, "cause"));
            case "REAPPOINTED" -> new Fact.Reappointed(at, instant(line, "due"));
            case "CLOSED" ->
                new Fact.Closed(at, Closing.How.valueOf(text(line, "how")), Punctuality.valueOf(text(line, "outcome")));
            case "ENDED_UNACCEPTED" -> new Fact.EndedUnaccepted(at, Ending.valueOf(text(line, "ending")));
            case "RETURNED" -> new Fact.Returned(at, Delivery.valueOf(text(line, "method")));
            case "CORRECTED" -> new Fact.Corrected(at);
            case "ANNULLED" -> new Fact.Annulled(at);
            case String other -> throw new IllegalStateException("Expected a known kind of fact, got " + other);
        };
    }

    private static Instant instant(Map<String, ?> line, String name) {
        return ((Date) value(line, name)).toInstant();
    }

    private static String text(Map<String, ?> line, String name) {
        return (String) value(line, name);
    }

    private static Object value(Map<String, ?> line, String name) {
        return Objects.requireNonNull(line.get(name), name);
    }
}
