package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.journey.SharedStack;

/** The short form of {@code ./motcua bench lifecycle}. */
class LifecycleBenchJourneyTest {

    /** In the log: exactly these, as chance only decides how many of them are told twice. */
    /** Two of them because its clock stands while the tax authority has it. */
    private static final double MOST_RECORDS = 25;
    /** In the database; a tenth above the most that was seen, as it is chance which records come in one poll. */
    private static final double MOST_WRITES = 82;

    /** Round trips in which they came, by the same rule; those that only read are more the slower the machine is. */
    private static final double MOST_CHANGES = 72;

    private static final double MOST_BYTES_IN_THE_LOG = 17_000;
    private static final double MOST_BYTES_IN_DOCUMENTS = 36_000;

    private static final int DOSSIERS = 10;
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whose record it is, and which. */
    private record Told(String dossier, String id) {}

    @Test
    void every_figure_is_found_and_every_dossier_told_is_in_the_log() {
        var setting = new LifecycleBench.Setting(List.of(2), 4, 1, 0, null, 1);

        LifecycleBench.Found found;
        try (var house = new MeasuredHouse(SharedStack.get())) {
            found = new LifecycleBench(setting, house, System.out::println).measure(null);
        }

        assertThat(found.holds()).as("%s", found).isTrue();
        assertThat(found.told()).isPositive();
        var full = found.medians().getFirst();
        assertThat(full.commands().get(Lifecycle.STEP_COMPLETION).count()).isEqualTo(3L * full.dossiers());
        assertThat(full.allCommands().p99())
                .isGreaterThanOrEqualTo(full.allCommands().p50());
        assertThat(full.recordsPerDossier()).isGreaterThan(10);
        assertThat(full.databasePerDossier()).isNotNull();
        assertThat(full.databasePerDossier().all().writes()).isGreaterThan(10);
        assertThat(full.logBytesPerDossier()).isGreaterThan(1_000);
        assertThat(full.processorMillisPerDossier()).containsKeys("intake", "broker", "database", "bench");
        assertThat(full.residentMegabytes())
                .hasSize(Service.values().length)
                .allSatisfy((service, megabytes) -> assertThat(megabytes).isPositive());
        assertThat(found.paced()).isNotNull();
        assertThat(found.paced().seenInSla().count() + full.seenInSla().count()).isPositive();
    }

    @Test
    void a_dossier_makes_no_more_records_writes_round_trips_and_bytes_than_it_is_known_to() {
        try (var house = new MeasuredHouse(SharedStack.get())) {
            var load = new Load(house, new Lifecycle(house.calls(), house.worklist(), house.office(), 0));
            house.log().awaitQuiet(QUIET, PATIENCE);
            var logged = new ConcurrentLinkedQueue<Told>();
            house.log().tell(record -> logged.add(new Told(record.key(), GrowingLog.header(record, "ce_id"))));
            var usedBefore = house.databaseUse();
            var bytesBefore = house.documentBytes();

            var run = load.counted(2, DOSSIERS);
            house.log().awaitQuiet(QUIET, PATIENCE);

            var walked = load.told();
            var records = logged.stream()
                            .filter(record -> walked.contains(record.dossier()))
                            .distinct()
                            .count()
                    / (double) DOSSIERS;
            var used = house.databaseUse().eachSince(usedBefore, DOSSIERS);
            var bytes = (house.documentBytes() - bytesBefore) / (double) DOSSIERS;
            System.out.printf(
                    "A dossier: %.1f records (%d in all, %d of them distinct), %.0f bytes; %s; %.0f bytes of documents%n",
                    records,
                    logged.size(),
                    logged.stream().distinct().count(),
                    run.logBytesPerDossier(),
                    used.line(),
                    bytes);
            assertThat(run.failures()).isEmpty();
            assertThat(records).isLessThanOrEqualTo(MOST_RECORDS);
            assertThat(used.all().writes()).isLessThanOrEqualTo(MOST_WRITES);
            assertThat(used.all().roundTrips() - used.all().reads()).isLessThanOrEqualTo(MOST_CHANGES);
            assertThat(run.logBytesPerDossier()).isLessThanOrEqualTo(MOST_BYTES_IN_THE_LOG);
            assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES_IN_DOCUMENTS);
        }
    }
}
