package vn.motcua.localstack.chaos;

import static vn.motcua.localstack.demo.Office.instant;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * One dossier and the people who bring it on. They look how it stands and do what is next, again and again, so that an answer
 * that got lost is made up for by the next look.
 */
final class Walk implements Runnable {

    private static final Duration RHYTHM = Duration.ofMillis(400);

    /** What a client that does not know whether it was heard, or by whom already, has to be ready for. */
    private static final Set<Integer> COMMON = Set.of(404, 409, 412, 429);

    private static final int LOOKS_FOR_AN_APOLOGY = 150;

    private final Office office;
    private final Told told;
    private final Map<String, Object> filing;
    private final String key;
    private final Wish wish;
    private String dossier = "";
    private int stepsDone;
    private int looksForApology;
    private boolean apologised;
    private volatile boolean hurried;
    private volatile String last = "handed in";

    Walk(Office office, Told told, Map<String, Object> filing, String key, Wish wish) {
        this.office = office;
        this.told = told;
        this.filing = filing;
        this.key = key;
        this.wish = wish;
    }

    /** Whatever it was waiting for, it waits no longer. */
    void hurry() {
        hurried = true;
    }

    @Override
    public void run() {
        submit();
        while (!isWhereItShouldBe()) {
            LockSupport.parkNanos(RHYTHM.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** Asks with the same key until there is an answer. */
    private void submit() {
        while (dossier.isEmpty() && !Thread.currentThread().isInterrupted()) {
            var taken = ask("submission", () -> office.submit(filing, key), answer -> {
                dossier = answer.body().get("id").asString();
                told.registered(dossier, answer.body().get("code").asString());
            });
            if (!taken) {
                LockSupport.parkNanos(RHYTHM.toNanos());
            }
        }
    }

    /** Looks how the dossier stands and does what is next. */
    private boolean isWhereItShouldBe() {
        try {
            var seen = office.api().get(Office.CLERK, "/api/v1/dossiers/" + dossier);
            if (seen.status() != 200) {
                troubled("look", seen);
                return false;
            }
            last = seen.body().get("status").asString();
            return switch (last) {
                case "SUBMITTED" -> atTheCounter();
                case "ACCEPTED", "PROCESSING" -> underWay();
                case "RETURNED" -> true;
                default -> false;
            };
        } catch (StoryFailedException e) {
            told.retry();
            return false;
        }
    }

    private boolean atTheCounter() {
        if (wish == Wish.LEFT_AT_THE_COUNTER) {
            return true;
        }
        ask("acceptance", () -> office.askAcceptance(dossier), answer -> word("vn.motcua.intake.accepted.v1", "", ""));
        return false;
    }

    private boolean underWay() {
        if (wish == Wish.LEFT_ACCEPTED) {
            return true;
        }
        var steps = office.steps(dossier);
        if (wish == Wish.LEFT_AFTER_ONE_STEP && stepsDone > 0) {
            return true;
        }
        if (waitsForAnApology()) {
            apologise();
        } else {
            steps.forEach(step -> bringOn(step, steps));
        }
        return false;
    }

    private void bringOn(JsonNode step, List<JsonNode> steps) {
        var id = step.get("id").asString();
        if (is(step, "state", "OFFERED")) {
            ask(
                    "hand-over of " + id,
                    () -> office.take(dossier, step),
                    answer -> word("vn.motcua.routing.step-accepted.v1", "step", id));
        } else if (is(step, "state", "ACCEPTED")) {
            var isLast = steps.getLast().get("id").equals(step.get("id"));
            ask("completion of " + id, () -> office.askCompletion(dossier, step, isLast), answer -> {
                stepsDone++;
                word("vn.motcua.routing.step-completed.v1", "step", id);
            });
        }
    }

    private boolean waitsForAnApology() {
        return wish == Wish.LATE && stepsDone > 0 && !apologised && !hurried && looksForApology < LOOKS_FOR_AN_APOLOGY;
    }

    private void apologise() {
        looksForApology++;
        for (var letter : office.letters(dossier)) {
            if (is(letter, "kind", "APOLOGY") && is(letter, "state", "DRAFTED")) {
                var id = letter.get("id").asString();
                var newDue = instant(letter, "newDueUntil");
                apologised = ask(
                        "signature of " + id,
                        () -> office.askSignature(letter, "Cơ quan phối hợp trả lời chậm.", newDue),
                        answer -> word("vn.motcua.notification.apology-approved.v1", "letter", id));
            }
        }
    }

    private void word(String type, String field, String value) {
        told.word(new Told.Word(dossier, type, field, value));
    }

    private interface Success {
        void told(Answer answer);
    }

    /** Success is written down; trouble is met by asking again; anything else is a surprise. */
    private boolean ask(String what, Supplier<Answer> question, Success success) {
        try {
            var answer = question.get();
            if (answer.status() / 100 == 2) {
                success.told(answer);
                return true;
            }
            troubled(what, answer);
        } catch (StoryFailedException e) {
            told.retry();
        }
        return false;
    }

    private void troubled(String what, Answer answer) {
        if (answer.status() >= 500 || COMMON.contains(answer.status())) {
            told.retry();
        } else {
            told.surprise("%s of %s answered %d: %s".formatted(what, this, answer.status(), answer.body()));
        }
    }

    @Override
    public String toString() {
        return "%s (%s, last seen %s)".formatted(dossier.isEmpty() ? "key " + key : dossier, wish, last);
    }
}
