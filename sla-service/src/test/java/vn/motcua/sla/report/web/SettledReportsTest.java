package vn.motcua.sla.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.Clock;
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
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
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

    private Answer<Report06> ask(@Nullable Instant knownAt, Runnable meanwhile) {
        var reports = new SettledReports(figures, BusinessClock.of(Clock.fixed(NOW, ZoneOffset.UTC)), duration -> {
            pauses++;
            meanwhile.run();
        });
        var day = LocalDate.of(2026, 3, 18);
        var asked = new Asked(day, day, null, knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC), null);
        return reports.answer(
                "ii06a-2",
                "",
                asked,
                asked::period,
                OPERATOR,
                (question, histories) -> Report06.count(question, GroupBy.FIELD, histories));
    }

    private static History accepted(String dossier, Instant recordedAt) {
        return new History(
                dossier,
                dossier,
                List.of(
                        new Recorded(recordedAt, submitted(MONDAY_NINE)),
                        new Recorded(recordedAt, Told.accepted(MONDAY_NINE)),
                        new Recorded(recordedAt, due(MONDAY_NINE, THURSDAY_CLOSING))));
    }
}
