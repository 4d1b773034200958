package vn.motcua.sla.report.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.History;
import vn.motcua.sla.report.Period;
import vn.motcua.sla.report.Question;

/**
 * Counts reports from positions in the data that no write under way can still change. They are the largest questions there are:
 * few are counted at a time, and none for longer than somebody waits for it, so that nobody who asks again and again keeps the
 * office from its work.
 */
final class SettledReports {
    private static final int AT_A_TIME = 2;

    /** Longer than a write takes from its clock to the database. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Figures figures;
    private final BusinessClock clock;
    private final Pause pause;
    private final Duration patience;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void lasts(Duration duration) throws InterruptedException;
    }

    /** @param patience how long somebody waits for a report: for his turn, and until it is counted */
    SettledReports(Figures figures, BusinessClock clock, Pause pause, Duration patience) {
        this.figures = figures;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
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
        var end = System.nanoTime() + patience.toNanos();
        awaitTurn();
        try {
            return answer(query, details, asked, period, actor, count, end);
        } finally {
            turns.release();
        }
    }

    private <R> Answer<R> answer(
            String query, String details, Asked asked, Looked period, Actor actor, Count<R> count, long end) {
        var visible = actor.is(Roles.OPERATOR) ? Optional.<Scope>empty() : Optional.of(visible(actor));
        var position = position(asked, visible);
        var question = new Question(period.from(position), position, visible, asked.scope());
        var report = count.of(
                question,
                taker -> figures.each(question, history -> {
                    if (System.nanoTime() > end) {
                        throw tooMuch();
                    }
                    taker.accept(history);
                }));
        return answer(query, details, asked, question, report);
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw later("Expected fewer than " + AT_A_TIME
                        + " reports to be counted at a time, got more; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected a turn, was interrupted", e);
        }
    }

    private Problem tooMuch() {
        return later("Expected the report to be counted within " + patience.toSeconds()
                + " seconds, got more dossiers than that; ask for an agency or a shorter period");
    }

    private static Problem later(String detail) {
        var busy =
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "report-not-counted", "The report was not counted", detail);
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
        return busy;
    }

    /** A moment ago, if nothing was written since; or else now, once those that write now have ended. */
    private Instant position(Asked asked, Optional<Scope> visible) {
        var now = clock.now();
        var settled = now.minus(SETTLING);
        var wanted = asked.knownAt() == null
                ? now
                : OfficeTime.earlier(asked.knownAt().toInstant(), now);
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
        return OfficeTime.local(at);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every JDK has", e);
        }
    }
}
