package vn.motcua.localstack.demo;

import static vn.motcua.localstack.demo.Office.instant;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Three dossiers at once in one office. The business clock is jumped to the moments that matter:
 *
 * <ul>
 *   <li>a: a marital-status certificate, handed in online, finished on its due date, result electronic
 *   <li>b: the birth–residence–insurance bundle, two agencies in parallel, finished early, result by post
 *   <li>c: a certificate whose second agency sleeps: at risk, apology, new date, finished late but by the new date
 * </ul>
 */
public final class Story {
    private static final String CERTIFICATE = "1.004873";
    private static final String BUNDLE = "2.000986";

    private final Office office;
    private final Supplier<Instant> clock;
    private final Consumer<Duration> jump;
    private final Consumer<String> tell;
    private final Map<String, String> dossiers = new LinkedHashMap<>();
    private String sleeper = "";

    /**
     * @param clock the business clock
     * @param jump moves it forward
     * @param tell is told what happens
     */
    public Story(Office office, Supplier<Instant> clock, Consumer<Duration> jump, Consumer<String> tell) {
        this.office = office;
        this.clock = clock;
        this.jump = jump;
        this.tell = tell;
    }

    /** Ids of the dossiers by their letter, in the order of filing. */
    public Map<String, String> dossiers() {
        return dossiers;
    }

    /** The agency that slept. */
    public String sleeper() {
        return sleeper;
    }

    /** Plays all three. */
    public void play() {
        var a = file("a", CERTIFICATE, "Nguyễn Thị Mẫu", "ELECTRONIC");
        var b = file("b", BUNDLE, "Trần Văn Thử", "POST");
        var c = file("c", CERTIFICATE, "Lê Thị Ví Dụ", "POST");

        tell.accept("b: birth, then police and insurance in parallel, then everything together");
        office.walkRoute(b);
        office.complete(a, office.takeNext(a));
        office.complete(c, office.takeNext(c));
        sleeper = Api.await("the second step of c", () -> office.steps(c), steps -> steps.stream()
                        .anyMatch(step -> is(step, "state", "OFFERED")))
                .stream()
                .filter(step -> is(step, "state", "OFFERED"))
                .findFirst()
                .orElseThrow()
                .get("agency")
                .asString();
        tell.accept("c: agency " + sleeper + " sleeps");

        var deadline = office.awaitDeadline(c, "the due date", seen -> seen.hasNonNull("dueAt"));
        var due = instant(deadline, "originalDueAt");
        jumpTo(instant(deadline, "lastLegalMoment").minus(Duration.ofHours(1)));
        office.awaitDeadline(c, "at risk", seen -> is(seen, "state", "AT_RISK"));
        apologise(c, due);

        jumpTo(due.minus(Duration.ofHours(2)));
        office.complete(a, office.takeNext(a));
        tell.accept("a: finished on its due date");

        var newDue = instant(office.dossier(c), "dueAt");
        jumpTo(newDue.minus(Duration.ofHours(3)));
        office.awaitDeadline(c, "overdue", seen -> is(seen, "state", "OVERDUE"));
        office.complete(c, office.takeNext(c));
        tell.accept("c: finished late, by the new date");

        dossiers.values().forEach(dossier -> {
            office.awaitStatus(dossier, "RETURNED");
            office.awaitDeadline(dossier, "finished", seen -> is(seen, "state", "FINISHED"));
        });
    }

    private String file(String letter, String procedure, String filer, String resultDelivery) {
        var submitted = office.submit(office.filing(procedure, filer, resultDelivery));
        var id = submitted.get("id").asString();
        dossiers.put(letter, id);
        office.accept(id);
        tell.accept(letter + ": " + submitted.get("code").asString() + " filed and accepted");
        return id;
    }

    private void apologise(String dossier, Instant due) {
        var draft = office.awaitLetter(dossier, "APOLOGY", "DRAFTED");
        var newDue = office.calculate(due, 2, "WORKING_DAY");
        office.signApology(draft, "Cơ quan phối hợp chưa trả lời kết quả xác minh đúng hạn.", newDue);
        var sent = office.awaitLetter(dossier, "APOLOGY", "DISPATCHED", "DELIVERED");
        tell.accept("c: apology " + sent.get("number").asString() + " sent, new date "
                + newDue.atZone(Office.ZONE).toLocalDateTime());
        Api.await(
                "the new date of " + dossier,
                () -> office.dossier(dossier),
                seen -> seen.hasNonNull("dueAt") && instant(seen, "dueAt").equals(newDue));
    }

    private void jumpTo(Instant moment) {
        var ahead = Duration.between(clock.get(), moment);
        if (ahead.isPositive()) {
            jump.accept(ahead);
            tell.accept(
                    "       the clock jumps to " + moment.atZone(Office.ZONE).toLocalDateTime());
        }
    }

    /** How a dossier ended. */
    public record Ending(JsonNode dossier, JsonNode deadline) {}

    /** How one of the dossiers ended. */
    public Ending ending(String letter) {
        var id = java.util.Objects.requireNonNull(dossiers.get(letter));
        return new Ending(
                office.dossier(id), office.awaitDeadline(id, "an outcome", seen -> seen.hasNonNull("outcome")));
    }
}
