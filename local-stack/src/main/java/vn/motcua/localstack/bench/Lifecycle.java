package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.bench.OpenWorklist.Task;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * A whole dossier in nine commands: handed in online, accepted by the clerk, three steps in two agencies, each accepted and
 * completed by an officer, and the result given out at the counter. It is the registration of a land transfer, the sample
 * procedure with three steps in sequence. Each dossier has a result paper of its own: its upload is in the time of the dossier and
 * in no command's.
 */
final class Lifecycle {

    static final String PROCEDURE = "1.013831";
    static final String SUBMISSION = "submission";
    static final String ACCEPTANCE = "acceptance";
    static final String STEP_ACCEPTANCE = "step acceptance";
    static final String STEP_COMPLETION = "step completion";
    static final String RETURN = "return";
    static final List<String> COMMANDS = List.of(SUBMISSION, ACCEPTANCE, STEP_ACCEPTANCE, STEP_COMPLETION, RETURN);
    static final String DOSSIER = "dossier";
    static final String SEEN_IN_SLA = "seen in sla";
    static final String SEEN_IN_NOTIFICATION = "seen in notification";

    /** Before acceptance only the clock of the answer is told. */
    private static final String LEGAL_CLOCK = "\"receivedAt\":\"";

    private static final String CASE = "Thông thường";
    private static final int STEPS = 3;
    private static final byte[] NOTHING = json(Map.of());
    private static final byte[] DONE = json(Map.of("outcome", "DONE"));
    private static final byte[] ACCEPTED = json(Map.of("case", CASE));
    private static final byte[] GIVEN_OUT = json(Map.of("method", "COUNTER", "receivedBy", "Người Thử Nghiệm"));
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Calls calls;
    private final OpenWorklist worklist;
    private final byte[] filing;
    private final Office office;
    private final int sampled;
    private final AtomicLong accepted = new AtomicLong();

    /** @param sampled of so many dossiers one is watched until sla and notification show it; 0: none */
    Lifecycle(Calls calls, OpenWorklist worklist, Office office, int sampled) {
        this.calls = calls;
        this.worklist = worklist;
        this.filing = json(office.filing(PROCEDURE, "Người Thử Nghiệm", "COUNTER"));
        this.office = office;
        this.sampled = sampled;
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared().writeValueAsBytes(value);
    }

    /**
     * Brings a dossier from the portal to its return.
     *
     * @param lookouts runs what watches a sampled dossier
     * @return its id
     */
    String walk(Latencies times, Executor lookouts) throws InterruptedException {
        var submitted = timed(
                times,
                SUBMISSION,
                Office.PORTAL,
                "/api/v1/dossiers",
                filing,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var dossier = JsonMapper.shared().readTree(submitted).get("id").asString();
        var path = "/api/v1/dossiers/" + dossier;
        try (var entry = worklist.watch(dossier)) {
            timed(times, ACCEPTANCE, Office.CLERK, path + "/acceptance", ACCEPTED);
            if (sampled > 0 && accepted.incrementAndGet() % sampled == 0) {
                lookOut(path, times, lookouts);
            }
            var steps = 0;
            while (true) {
                switch (entry.next()) {
                    case Task.Step step -> work(path, step, ++steps == STEPS, times);
                    case Task.Return _ -> {
                        timed(times, RETURN, Office.CLERK, path + "/return", GIVEN_OUT);
                        return dossier;
                    }
                }
            }
        }
    }

    private void work(String dossier, Task.Step step, boolean isLast, Latencies times) {
        var officer = new Person("officer", step.agency());
        var path = dossier + "/steps/" + step.id();
        timed(times, STEP_ACCEPTANCE, officer, path + "/acceptance", NOTHING);
        var completion = isLast ? approved(step.agency()) : DONE;
        timed(times, STEP_COMPLETION, officer, path + "/completion", completion);
    }

    /** A file is one dossier's, so each has its own. */
    private byte[] approved(String agency) {
        return json(Map.of(
                "outcome",
                "APPROVED",
                "result",
                Map.of(
                        "attachment",
                        office.storedPaper(agency),
                        "number",
                        "12/GCN",
                        "issuedOn",
                        LocalDate.now(Office.ZONE).toString(),
                        "signedBy",
                        "leader-13")));
    }

    private byte[] timed(Latencies times, String what, Person who, String path, byte[] body, String... headers) {
        var began = System.nanoTime();
        var answer = calls.post(who, path, body, headers);
        times.doneSince(what, began);
        return answer;
    }

    /** From the answer to the acceptance, which came after the commit, until the deadline and the receipt are there to be read. */
    private void lookOut(String dossier, Latencies times, Executor lookouts) {
        var began = System.nanoTime();
        lookouts.execute(() -> {
            await(dossier + "/deadline", body -> body.contains(LEGAL_CLOCK), began);
            times.doneSince(SEEN_IN_SLA, began);
        });
        lookouts.execute(() -> {
            await(dossier + "/letters", body -> body.contains("\"RECEIPT\""), began);
            times.doneSince(SEEN_IN_NOTIFICATION, began);
        });
    }

    private void await(String path, Predicate<String> isThere, long began) {
        while (true) {
            var answer = calls.get(Office.CLERK, path);
            if (answer.statusCode() == 200 && isThere.test(new String(answer.body(), StandardCharsets.UTF_8))) {
                return;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new StoryFailedException("Expected " + path + " within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
