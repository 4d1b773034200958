package vn.motcua.localstack.demo;

import static vn.motcua.localstack.demo.Office.instant;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Four dossiers at once in one office. The business clock is jumped to the moments that matter:
 *
 * <ul>
 *   <li>a: a marital-status certificate, handed in online, finished on its due date, result electronic
 *   <li>b: the birth–residence–insurance bundle, two agencies in parallel, finished early, result by post
 *   <li>c: a certificate whose second agency sleeps: at risk, apology, new date, finished late but by the new date
 *   <li>d: a piece of land that changes hands: the clock stands from the request of the tax authority until the heir has paid
 * </ul>
 */
public final class Story {
    private static final String CERTIFICATE = "1.004873";
    private static final String BUNDLE = "2.000986";
    private static final String LAND = "1.013831";
    private static final String TAX_AUTHORITY = "H99.33";
    private static final String NOTICE = "12/TB-TCS";

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

    /** Plays all four. */
    public void play() {
        var a = file("a", CERTIFICATE, "Nguyễn Thị Mẫu", "ELECTRONIC");
        var b = file("b", BUNDLE, "Trần Văn Thử", "POST");
        var c = file("c", CERTIFICATE, "Lê Thị Ví Dụ", "POST");
        var d = file("d", LAND, "Phạm Văn Ruộng", "ELECTRONIC", Map.of("case", "Thông thường"));
        owe(d);

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

        office.provePayment(Office.PORTAL, d, NOTICE, clock.get());
        office.awaitDeadline(d, "the clock that runs again", seen -> is(seen, "state", "RUNNING"));
        tell.accept("d: paid, the clock runs again");

        jumpTo(due.minus(Duration.ofHours(2)));
        office.complete(a, office.takeNext(a));
        tell.accept("a: finished on its due date");

        Api.await("the route of d to go on", () -> office.pauses(d), pauses -> pauses.isEmpty());
        office.complete(d, office.takeNext(d));
        tell.accept("d: registered, before its new due date");

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
        return file(letter, procedure, filer, resultDelivery, Map.of());
    }

    private String file(
            String letter, String procedure, String filer, String resultDelivery, Map<String, Object> acceptance) {
        var submitted = office.submit(office.filing(procedure, filer, resultDelivery));
        var id = submitted.get("id").asString();
        dossiers.put(letter, id);
        office.accept(id, acceptance);
        tell.accept(letter + ": " + submitted.get("code").asString() + " filed and accepted");
        return id;
    }

    /** The land office asks the tax authority, which tells what is to be paid. */
    private void owe(String dossier) {
        office.complete(dossier, office.takeNext(dossier));
        office.awaitDeadline(dossier, "a clock that stands", seen -> is(seen, "state", "STOPPED"));
        var computing = office.takeNext(dossier);
        office.tellDuties(
                dossier,
                TAX_AUTHORITY,
                Map.of("kind", "Thuế thu nhập cá nhân", "amount", 12_000_000, "reference", NOTICE));
        office.complete(dossier, computing);
        tell.accept("d: the tax authority has told what is to be paid, the clock stands");
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
        var id = Objects.requireNonNull(dossiers.get(letter));
        return new Ending(
                office.dossier(id), office.awaitDeadline(id, "an outcome", seen -> seen.hasNonNull("outcome")));
    }
}
