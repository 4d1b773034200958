package vn.motcua.intake.procedure.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.procedure.Published.CONTROLLER;
import static vn.motcua.intake.procedure.Published.MONDAY;
import static vn.motcua.intake.procedure.Published.version;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.KeptProcedures;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.ProcedureCommand.Load;
import vn.motcua.intake.procedure.ProcedureCommand.Publish;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;

/** Whatever dies between keeping and telling, nothing is lost, and what is told last is what is kept. */
@AtTheCounter
class TellVersionsTest {
    private final KeptProcedures procedures;
    private final InMemoryPublished<Procedure> topic;

    TellVersionsTest(@Autowired KeptProcedures procedures, @Autowired InMemoryPublished<Procedure> topic) {
        this.procedures = procedures;
        this.topic = topic;
    }

    @Test
    void what_was_kept_and_not_told_is_told_by_whoever_comes_next() {
        procedures.handle("9.000011", new Load(version("9.000011", 1, "2025-07-01"), MONDAY));
        procedures.handleAndDie(
                "9.000011", null, new Publish(version("9.000011", 2, "2026-12-01"), CONTROLLER, MONDAY));
        assertThat(told("9.000011")).containsExactly("9.000011/1");

        procedures.work("9.000011");

        assertThat(told("9.000011")).containsExactly("9.000011/1", "9.000011/2");
        assertThat(topic.get("9.000011/1").validTo()).isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(procedures.find("9.000011").orElseThrow().todo()).isEmpty();
    }

    @Test
    void what_was_told_and_not_noted_is_told_again() {
        procedures.handleAndDie("9.000012", null, new Load(version("9.000012", 1, "2025-07-01"), MONDAY));
        procedures.outcome("9.000012");
        topic.put(version("9.000012", 1, "2025-01-01"));

        procedures.work("9.000012");

        assertThat(topic.get("9.000012/1").validFrom()).isEqualTo(LocalDate.parse("2025-07-01"));
    }

    @Test
    void whoever_tells_what_was_overtaken_tells_it_again() {
        procedures.handle("9.000013", new Load(version("9.000013", 1, "2025-07-01"), MONDAY));
        procedures.handleAndDie(
                "9.000013", null, new Publish(version("9.000013", 2, "2026-12-01"), CONTROLLER, MONDAY));
        var slow = procedures.outcome("9.000013");
        procedures.handle("9.000013", new Publish(version("9.000013", 2, "2027-01-01"), CONTROLLER, MONDAY));
        topic.put(version("9.000013", 2, "2026-12-01"));

        procedures.handleAndDie("9.000013", null, slow);
        procedures.work("9.000013");

        assertThat(topic.get("9.000013/2").validFrom()).isEqualTo(LocalDate.parse("2027-01-01"));
    }

    @Test
    void replicas_that_begin_at_the_same_time_load_each_version_once() throws Exception {
        var versions = List.of(version("9.000014", 1, "2025-07-01"), version("9.000014", 2, "2026-01-01"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replicas = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(replica -> () -> {
                        versions.forEach(
                                version -> procedures.handleAndDie("9.000014", null, new Load(version, MONDAY)));
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(replicas)) {
                done.get();
            }
        }
        procedures.work("9.000014");

        var kept = (Kept) procedures.find("9.000014").orElseThrow().state();
        assertThat(kept.versions()).hasSize(2);
        assertThat(kept.changes()).isEqualTo(2);
        assertThat(told("9.000014")).containsExactly("9.000014/1", "9.000014/2");
    }

    private List<String> told(String code) {
        return topic.all().stream()
                .filter(version -> version.code().equals(code))
                .map(Catalogue::key)
                .toList();
    }
}
