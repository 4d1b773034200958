package vn.motcua.sla.deadline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.Incoming;
import vn.motcua.sla.deadline.OpenDossiers;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;
import vn.motcua.sla.deadline.state.Declaration.Kind;

class DeadlineMeterTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void a_dossier_is_received_when_its_deadline_is_set() {
        hear(
                given(register(), start()).state(),
                new SlaEvent.DeadlineSet(THREE_DAYS, THURSDAY_CLOSING, TUESDAY_CLOSING, null, "1", null));

        assertThat(meters.counter(DeadlineMetrics.RECEIVED, "agency", JUSTICE.value())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_declaration_is_counted_with_how_late_it_was() {
        hear(
                given(register(), start(), check(FRIDAY_MIDNIGHT.plusSeconds(2)))
                        .state(),
                new SlaEvent.Missed(THURSDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING));

        assertThat(meters.counter(DeadlineMetrics.DECLARED, "kind", "missed").count())
                .isEqualTo(1);
        var timer = meters.timer(DeadlineMetrics.DECLARING, "kind", "missed");
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void an_end_is_counted_once_by_agency_and_outcome_whatever_is_put_right_later() {
        var finished = given(register(), start(), finish(MONDAY_CLOSING)).state();

        hear(finished, closed(Punctuality.EARLY, null));
        hear(finished, closed(Punctuality.LATE, true));

        assertThat(closings("early")).isEqualTo(1);
        assertThat(closings("late")).isZero();
    }

    private static SlaEvent closed(Punctuality outcome, Boolean again) {
        return new SlaEvent.DeadlineClosed(
                outcome, THURSDAY_CLOSING, MONDAY_CLOSING, new Lateness(0, List.of()), null, again);
    }

    private double closings(String outcome) {
        return meters.counter(DeadlineMetrics.CLOSED, "agency", JUSTICE.value(), "outcome", outcome)
                .count();
    }

    @Test
    void every_counter_stands_at_zero_before_anything_happens() {
        new DeadlineMeter(meters, dossiers -> Map.of()).expect(List.of(JUSTICE, POLICE));

        for (var agency : List.of(JUSTICE, POLICE)) {
            assertThat(meters.get(DeadlineMetrics.RECEIVED)
                            .tag("agency", agency.value())
                            .counter()
                            .count())
                    .isZero();
            assertThat(meters.get(DeadlineMetrics.CLOSED)
                            .tag("agency", agency.value())
                            .counters())
                    .hasSameSizeAs(Punctuality.values());
        }
        assertThat(meters.get(DeadlineMetrics.DECLARED).counters()).hasSameSizeAs(Kind.values());
        assertThat(meters.get(DeadlineMetrics.DECLARING).timers()).hasSameSizeAs(Kind.values());
    }

    @Test
    void gauges_show_the_open_dossiers_of_each_agency() {
        var gauges = new DeadlineGauges(
                meters,
                () -> List.of(
                        new OpenDossiers.Count(JUSTICE, DeadlineState.RUNNING, 5),
                        new OpenDossiers.Count(JUSTICE, DeadlineState.OVERDUE, 2),
                        new OpenDossiers.Count(POLICE, DeadlineState.AT_RISK, 1)),
                System::nanoTime,
                () -> MONDAY_NINE);

        gauges.refresh();

        assertThat(gauge(DeadlineMetrics.OPEN, JUSTICE.value())).isEqualTo(7);
        assertThat(gauge(DeadlineMetrics.OVERDUE, JUSTICE.value())).isEqualTo(2);
        assertThat(gauge(DeadlineMetrics.OVERDUE, POLICE.value())).isZero();
        assertThat(gauge(DeadlineMetrics.AT_RISK, POLICE.value())).isEqualTo(1);
        assertThat(gauge(DeadlineMetrics.STOPPED, POLICE.value())).isZero();
    }

    private double gauge(String name, String agency) {
        return meters.get(name).tag("agency", agency).gauge().value();
    }

    @Test
    void dossiers_of_one_poll_are_asked_for_together() {
        var asked = new ArrayList<Set<String>>();
        var meter = new DeadlineMeter(meters, dossiers -> {
            asked.add(dossiers);
            return Map.of();
        });
        var missed = new SlaEvent.Missed(THURSDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING);
        meter.take(Map.of("one", List.of(record("one", missed)), "two", List.of(record("two", missed))));

        assertThat(asked).containsExactly(Set.of("one", "two"));
    }

    private void hear(Deadline state, SlaEvent event) {
        var meter = new DeadlineMeter(meters, dossiers -> Map.of(D17, state));
        meter.take(Map.of(D17, List.of(record(D17, event))));
    }

    private static Incoming record(String dossier, SlaEvent event) {
        var type = EventCatalogue.entryOf(event).type();
        return new Incoming(0, 0, dossier, "sla", type, 1, MONDAY_NINE, EventCatalogue.write(event), Map.of());
    }
}
