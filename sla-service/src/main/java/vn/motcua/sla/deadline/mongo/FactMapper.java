package vn.motcua.sla.deadline.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.deadline.Closing;
import vn.motcua.sla.deadline.Deadline.Ending;
import vn.motcua.sla.deadline.Fact;

/** Keeps facts as lines of the journal. */
public final class FactMapper {

    private FactMapper() {}

    public static Map<String, Object> write(Fact fact) {
        return switch (fact) {
            case Fact.Submitted f ->
                Map.of(
                        "kind", "SUBMITTED",
                        "at", f.at(),
                        "procedure", f.procedure(),
                        "field", f.field(),
                        "receiving", f.receivingAgency(),
                        "agency", f.agency(),
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
            case Fact.StepOffered f -> line("STEP_OFFERED", f.at(), "step", f.step(), "agency", f.agency());
            case Fact.StepCompleted f -> line("STEP_COMPLETED", f.at(), "step", f.step());
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

    public static Fact read(Document line) {
        var at = instant(line, "at");
        return switch (line.getString("kind")) {
            case "SUBMITTED" ->
                new Fact.Submitted(
                        at,
                        line.getString("procedure"),
                        line.getString("field"),
                        line.getString("receiving"),
                        line.getString("agency"),
                        Channel.valueOf(line.getString("channel")));
            case "ANSWER_DUE" -> new Fact.AnswerDue(at, instant(line, "due"));
            case "PAPERS_ASKED" -> new Fact.PapersAsked(at, line.getInteger("request"));
            case "PAPERS_IN" -> new Fact.PapersIn(at, line.getInteger("request"));
            case "ACCEPTED" -> new Fact.Accepted(at);
            case "COMMITTED" -> new Fact.Committed(at, instant(line, "due"));
            case "DUE_SET" -> {
                var reason = line.getString("reason");
                yield new Fact.DueSet(at, instant(line, "due"), reason == null ? null : MoveReason.valueOf(reason));
            }
            case "STOPPED" -> new Fact.Stopped(at, StopReason.valueOf(line.getString("reason")));
            case "RESUMED" -> new Fact.Resumed(at);
            case "STEP_OFFERED" -> new Fact.StepOffered(at, line.getString("step"), line.getString("agency"));
            case "STEP_COMPLETED" -> new Fact.StepCompleted(at, line.getString("step"));
            case "APOLOGISED" -> new Fact.Apologised(at, line.getString("cause"));
            case "REAPPOINTED" -> new Fact.Reappointed(at, instant(line, "due"));
            case "CLOSED" ->
                new Fact.Closed(
                        at, Closing.How.valueOf(line.getString("how")), Punctuality.valueOf(line.getString("outcome")));
            case "ENDED_UNACCEPTED" -> new Fact.EndedUnaccepted(at, Ending.valueOf(line.getString("ending")));
            case "RETURNED" -> new Fact.Returned(at, Delivery.valueOf(line.getString("method")));
            case "CORRECTED" -> new Fact.Corrected(at);
            case "ANNULLED" -> new Fact.Annulled(at);
            case String other -> throw new IllegalStateException("Expected a known kind of fact, got " + other);
        };
    }

    private static Instant instant(Document line, String name) {
        Date date = line.getDate(name);
        return date.toInstant();
    }
}
