package vn.motcua.sla.report.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Roles;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.History;
import vn.motcua.sla.report.Period;
import vn.motcua.sla.report.Question;

/** Counts reports from positions in the data that no write under way can still change. */
public final class SettledReports {
    /** Longer than a write takes from its clock to the database. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Figures figures;
    private final BusinessClock clock;
    private final Pause pause;

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void lasts(Duration duration) throws InterruptedException;
    }

    public SettledReports(Figures figures, BusinessClock clock, Pause pause) {
        this.figures = figures;
        this.clock = clock;
        this.pause = pause;
    }

    /** Counts one kind of report. */
    interface Count<R> {
        R of(Question question, Consumer<Consumer<History>> histories);
    }

    /** The period that is looked at from a position. */
    interface Looked {
        Period from(Instant position);
    }

    /**
     * Answers.
     *
     * @param query name and version of what is counted
     * @param details what else was asked for
     */
    <R> Answer<R> answer(String query, String details, Asked asked, Looked period, Actor actor, Count<R> count) {
        var visible = actor.is(Roles.OPERATOR) ? Optional.<Scope>empty() : Optional.of(visible(actor));
        var position = position(asked, visible);
        var question = new Question(period.from(position), position, visible, asked.scope());
        return answer(query, details, asked, question, count.of(question, taker -> figures.each(question, taker)));
    }

    /** A moment ago, if nothing was written since; or else now, once those that write now have ended. */
    private Instant position(Asked asked, Optional<Scope> visible) {
        var now = clock.now();
        var settled = now.minus(SETTLING);
        var wanted = asked.knownAt() == null ? now : earlier(asked.knownAt().toInstant(), now);
        if (!wanted.isAfter(settled)) {
            return wanted;
        }
        if (!figures.isWrittenAfter(settled, visible, asked.scope())) {
            return settled;
        }
        settle();
        return wanted;
    }

    private void settle() {
        try {
            pause.lasts(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait out the writes under way, was interrupted", e);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nobody's agency sees nobody's dossiers. */
    private static Scope visible(Actor actor) {
        return actor.sight().agencies().orElse(new Scope(""));
    }

    /** What the digest is taken of. */
    private record Digested(
            String query,
            String details,
            @Nullable String agency,
            String from,
            String to,
            String asOf,
            Object report) {}

    private static <R> Answer<R> answer(String query, String details, Asked asked, Question question, R report) {
        var period = question.period();
        var digested = new Digested(
                query,
                details,
                asked.agency(),
                period.from().toString(),
                period.to().toString(),
                period.asOf().toString(),
                report);
        var identity = query + "/" + question.knownAt() + "/" + sha256(JSON.writeValueAsBytes(digested));
        return new Answer<>(report, local(period.asOf()), local(question.knownAt()), identity);
    }

    private static OffsetDateTime local(Instant at) {
        return Times.told(at);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every JDK has", e);
        }
    }
}
