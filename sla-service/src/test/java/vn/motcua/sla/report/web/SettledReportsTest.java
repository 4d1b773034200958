package vn.motcua.sla.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.GroupBy;
import vn.motcua.sla.report.History;
import vn.motcua.sla.report.Question;
import vn.motcua.sla.report.Recorded;
import vn.motcua.sla.report.Report06;
import vn.motcua.sla.report.Told;

class SettledReportsTest {
    private static final Instant NOW = at("2026-03-18T10:00");
    private static final Actor OPERATOR = new Actor("op", "operator", Set.of("operator"), null);

    private final List<History> written = new ArrayList<>();
    private final Figures figures = new Figures() {
        @Override
        public void each(Question question, Consumer<History> taker) {
            List.copyOf(written).forEach(taker);
        }

        @Override
        public boolean isWrittenAfter(Instant instant, Optional<Scope> visible, Optional<Scope> agency) {
            return written.stream()
                    .anyMatch(history -> history.facts().getLast().recordedAt().isAfter(instant));
        }
    };
    private int pauses;

    @Test
    void quiet_data_are_told_at_once_from_a_second_ago() {
        written.add(accepted("1", NOW.minusSeconds(1)));

        var answer = ask(null, () -> {});

        assertThat(pauses).isZero();
        assertThat(answer.knownAt().toInstant()).isEqualTo(NOW.minusSeconds(1));
        assertThat(answer.report().totals().received().total()).isEqualTo(1);
    }

    @Test
    void after_a_write_of_the_last_second_those_under_way_are_waited_for() {
        written.add(accepted("1", NOW.minusMillis(1)));

        var answer = ask(null, () -> written.add(accepted("2", NOW.minusMillis(2))));

        assertThat(pauses).isEqualTo(1);
        assertThat(answer.knownAt().toInstant()).isEqualTo(NOW);
        assertThat(answer.report().totals().received().total()).isEqualTo(2);
    }

    @Test
    void a_position_of_the_past_is_settled() {
        written.add(accepted("1", NOW.minusMillis(1)));

        var answer = ask(NOW.minusSeconds(5), () -> {});

        assertThat(pauses).isZero();
        assertThat(answer.report().totals().received().total()).isZero();
    }

    @Test
    void a_position_of_the_future_is_now() {
        written.add(accepted("1", NOW.minusMillis(1)));

        assertThat(ask(NOW.plusSeconds(500), () -> {}).knownAt().toInstant()).isEqualTo(NOW);
    }

    @Test
    void a_report_that_takes_longer_than_anybody_waits_is_given_up() {
        written.add(accepted("1", NOW.minusSeconds(1)));

        assertThatThrownBy(() -> ask(reports(Duration.ZERO, () -> {}), null, SettledReportsTest::counted))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(503);
                    assertThat(problem.getBody().getDetail()).contains("a shorter period");
                });
    }

    @Test
    void of_three_reports_at_a_time_the_last_is_told_to_come_later_and_takes_nobodys_turn() {
        var reports = reports(Duration.ofMillis(20), () -> {});

        assertThatThrownBy(() -> ask(reports, null, (first, all) -> ask(
                                reports, null, (second, rest) -> ask(reports, null, SettledReportsTest::counted)
                                        .report())
                        .report()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(503);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("10");
                });
        assertThat(ask(reports, null, (first, all) -> ask(reports, null, SettledReportsTest::counted)
                                .report())
                        .report())
                .isNotNull();
    }

    private Answer<Report06> ask(@Nullable Instant knownAt, Runnable meanwhile) {
        return ask(reports(Duration.ofMinutes(1), meanwhile), knownAt, SettledReportsTest::counted);
    }

    private SettledReports reports(Duration patience, Runnable meanwhile) {
        return new SettledReports(
                figures,
                BusinessClock.of(Clock.fixed(NOW, ZoneOffset.UTC)),
                duration -> {
                    pauses++;
                    meanwhile.run();
                },
                patience);
    }

    private static Answer<Report06> ask(
            SettledReports reports, @Nullable Instant knownAt, SettledReports.Count<Report06> count) {
        var day = LocalDate.of(2026, 3, 18);
        var asked = new Asked(day, day, null, knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC), null);
        return reports.answer("ii06a-2", "", asked, asked::period, OPERATOR, count);
    }

    private static Report06 counted(Question question, Consumer<Consumer<History>> histories) {
        return Report06.count(question, GroupBy.FIELD, histories);
    }

    private static History accepted(String dossier, Instant recordedAt) {
        return new History(
                new DossierId(dossier),
                dossier,
                List.of(
                        new Recorded(recordedAt, submitted(MONDAY_NINE)),
                        new Recorded(recordedAt, Told.accepted(MONDAY_NINE)),
                        new Recorded(recordedAt, due(MONDAY_NINE, THURSDAY_CLOSING))));
    }
}
