package vn.motcua.intake.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.intake.dossier.Past;
import vn.motcua.intake.dossier.Past.Standing;
import vn.motcua.intake.dossier.Status;

class InspectionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant MONDAY = Instant.parse("2019-03-11T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2019-03-12T02:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2019-03-13T02:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2019-03-14T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2019-03-15T02:00:00Z");
    private static final Line.Stop OPEN_SUPPLEMENT = new Line.Stop(StopReason.SUPPLEMENT, TUESDAY, null);
    private static final Line.Stop OPEN_STOP = new Line.Stop(StopReason.STOP, TUESDAY, null);

    @Test
    void the_status_follows_from_the_dates_if_it_is_not_told() {
        assertThat(standing(line())).isEqualTo(new Standing.Processing());
        assertThat(standing(line().finished(THURSDAY))).isEqualTo(new Standing.Resolved(Outcome.GRANTED, THURSDAY));
        assertThat(standing(line().finished(THURSDAY).returned(FRIDAY)))
                .isEqualTo(new Standing.Returned(Outcome.GRANTED, THURSDAY, FRIDAY));
        assertThat(standing(line().withdrawn(THURSDAY))).isEqualTo(new Standing.Withdrawn(THURSDAY));
        assertThat(standing(line().finished(THURSDAY).outcome(Outcome.STOPPED)))
                .isEqualTo(new Standing.StoppedForGood(THURSDAY));
        assertThat(standing(line().finished(THURSDAY).outcome(Outcome.WITHDRAWN)))
                .isEqualTo(new Standing.Withdrawn(THURSDAY));
    }

    @Test
    void what_was_returned_was_finished_no_later() {
        assertThat(standing(line().returned(FRIDAY))).isEqualTo(new Standing.Returned(Outcome.GRANTED, FRIDAY, FRIDAY));
    }

    @Test
    void a_status_that_is_told_has_to_fit_the_rest() {
        assertThat(standing(line().status(Status.ACCEPTED))).isEqualTo(new Standing.Accepted());
        assertThat(standing(line().status(Status.SUPPLEMENT).stops(OPEN_SUPPLEMENT)))
                .isEqualTo(new Standing.Supplement());
        assertThat(standing(line().status(Status.STOPPED).stops(OPEN_STOP))).isEqualTo(new Standing.Stopped());
        assertThat(standing(line().status(Status.STOPPED).finished(FRIDAY)))
                .isEqualTo(new Standing.StoppedForGood(FRIDAY));

        assertThat(detail(line().status(Status.RETURNED))).contains("returnedAt with status RETURNED");
        assertThat(detail(line().status(Status.RESOLVED))).contains("finishedAt with status RESOLVED");
        assertThat(detail(line().status(Status.WITHDRAWN))).contains("withdrawnAt with status WITHDRAWN");
        assertThat(detail(line().status(Status.PROCESSING).finished(FRIDAY))).contains("no finishedAt");
        assertThat(detail(line().status(Status.RESOLVED).returned(FRIDAY))).contains("no returnedAt");
        assertThat(detail(line().status(Status.SUPPLEMENT))).contains("an open stop of reason SUPPLEMENT");
        assertThat(detail(line().status(Status.SUPPLEMENT).stops(OPEN_STOP))).contains("got one of reason STOP");
        assertThat(detail(line().stops(OPEN_STOP))).contains("no open stop with status PROCESSING");
        assertThat(detail(line().finished(THURSDAY).withdrawn(FRIDAY))).contains("no withdrawnAt with status RESOLVED");
        assertThat(detail(line().outcome(Outcome.GRANTED))).contains("no outcome with status PROCESSING");
    }

    @Test
    void what_was_never_accepted_is_not_brought_over() {
        for (var status : List.of(Status.SUBMITTED, Status.NOT_ACCEPTED, Status.FINANCIAL_DUTY)) {
            assertThat(detail(line().status(status))).contains("status as one of", status.name());
        }
    }

    @Test
    void dates_that_contradict_each_other_are_refused() {
        assertThat(detail(line().finished(MONDAY.minusSeconds(1)))).contains("finishedAt not before receivedAt");
        assertThat(detail(line().finished(FRIDAY).returned(THURSDAY))).contains("returnedAt not before finishedAt");
        assertThat(detail(line().withdrawn(MONDAY.minusSeconds(1)))).contains("withdrawnAt not before receivedAt");
        assertThat(detail(line().due(MONDAY.minusSeconds(1)))).contains("dueAt not before receivedAt");
        assertThat(detail(line().received(NOW.plusSeconds(1)))).contains("receivedAt in the past");
        assertThat(detail(line().finished(NOW.plusSeconds(1)))).contains("finishedAt in the past");
        assertThat(detail(line().reappointed(FRIDAY))).contains("reappointedDueAt after dueAt", "got no dueAt");
        assertThat(detail(line().due(FRIDAY).reappointed(FRIDAY))).contains("reappointedDueAt after dueAt");
        assertThat(detail(line().due(Instant.parse("2031-01-01T00:00:00Z")))).contains("at most 10 years");
    }

    @Test
    void a_date_to_come_is_no_contradiction() {
        var due = Instant.parse("2026-12-20T10:00:00Z");
        var line = line().received(Instant.parse("2026-11-20T02:00:00Z")).due(due);

        assertThat(past(line).dueAt()).isEqualTo(due);
    }

    @Test
    void stops_follow_one_another_and_end_with_the_dossier() {
        var first = new Line.Stop(StopReason.SUPPLEMENT, TUESDAY, WEDNESDAY);
        var second = new Line.Stop(StopReason.STOP, WEDNESDAY, THURSDAY);

        assertThat(past(line().stops(first, second).finished(FRIDAY)).waits())
                .containsExactly(
                        new Past.Wait(StopReason.SUPPLEMENT, TUESDAY, WEDNESDAY),
                        new Past.Wait(StopReason.STOP, WEDNESDAY, THURSDAY));

        assertThat(detail(line().stops(second, first))).contains("stops[1].from not before the end of the stop before");
        assertThat(detail(line().stops(second).finished(WEDNESDAY))).contains("not after the end of the dossier");
        assertThat(detail(line().stops(OPEN_STOP).finished(FRIDAY))).contains("because the dossier has ended");
        assertThat(detail(line().stops(OPEN_STOP, second))).contains("because another stop follows");
        assertThat(detail(line().stops(new Line.Stop(StopReason.STOP, WEDNESDAY, TUESDAY))))
                .contains("stops[0].to not before stops[0].from");
        assertThat(detail(line().stops(new Line.Stop(StopReason.STOP, WEDNESDAY, NOW.plusSeconds(1)))))
                .contains("not after now");
        assertThat(detail(line().received(WEDNESDAY).stops(first))).contains("stops[0].from not before receivedAt");
    }

    @Test
    void code_and_agencies_are_looked_at_the_procedure_is_not() {
        assertThat(detail(line().code("17/HS"))).contains("code as a dossier code");
        assertThat(detail(line().receiving(new AgencyCode("H99.99")))).contains("receivingAgency as a known agency");
        assertThat(detail(line().competent(new AgencyCode("H99.99")))).contains("competentAgency as a known agency");
        assertThat(sound(line().procedure("old-17")).line().procedure()).isEqualTo("old-17");
    }

    @Test
    void the_receiving_agency_is_competent_unless_another_is_told() {
        assertThat(sound(line()).line().competentAgency()).hasToString("H99.21");
        assertThat(sound(line().competent(new AgencyCode("H99.21.1"))).line().competentAgency())
                .hasToString("H99.21.1");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(detail(line().code("?").receiving(new AgencyCode("H99.99")).finished(MONDAY.minusSeconds(1))))
                .contains("; ")
                .contains("code", "receivingAgency", "finishedAt");
    }

    private static Standing standing(Told line) {
        return past(line).standing();
    }

    private static Past past(Told line) {
        return sound(line).past();
    }

    private static Inspection.Finding.Sound sound(Told told) {
        return switch (found(told)) {
            case Inspection.Finding.Sound sound -> sound;
            case Inspection.Finding.Faulty(var detail) -> throw new AssertionError(detail);
        };
    }

    private static String detail(Told told) {
        return switch (found(told)) {
            case Inspection.Finding.Faulty(var detail) -> detail;
            case Inspection.Finding.Sound sound -> throw new AssertionError("Sound: " + sound);
        };
    }

    private static Inspection.Finding found(Told told) {
        return Inspection.of(told.line, Set.of(new AgencyCode("H99.21"), new AgencyCode("H99.21.1"))::contains, NOW);
    }

    private static Told line() {
        return new Told(new Line(
                "H99.21-190311-0042",
                "2.000815",
                null,
                new AgencyCode("H99.21"),
                null,
                Channel.COUNTER,
                MONDAY,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null));
    }

    /** A line with something changed. */
    private record Told(Line line) {
        Told code(String code) {
            return with(code, line.procedure(), line.receivingAgency(), line.competentAgency(), line.receivedAt());
        }

        Told procedure(String procedure) {
            return with(line.code(), procedure, line.receivingAgency(), line.competentAgency(), line.receivedAt());
        }

        Told receiving(AgencyCode agency) {
            return with(line.code(), line.procedure(), agency, line.competentAgency(), line.receivedAt());
        }

        Told competent(AgencyCode agency) {
            return with(line.code(), line.procedure(), line.receivingAgency(), agency, line.receivedAt());
        }

        Told received(Instant at) {
            return with(line.code(), line.procedure(), line.receivingAgency(), line.competentAgency(), at);
        }

        private Told with(
                String code, String procedure, AgencyCode receiving, @Nullable AgencyCode competent, Instant at) {
            return new Told(new Line(
                    code,
                    procedure,
                    line.field(),
                    receiving,
                    competent,
                    line.channel(),
                    at,
                    line.status(),
                    line.outcome(),
                    line.dueAt(),
                    line.reappointedDueAt(),
                    line.stops(),
                    line.finishedAt(),
                    line.returnedAt(),
                    line.withdrawnAt()));
        }

        Told status(Status status) {
            return with(
                    status,
                    line.outcome(),
                    line.dueAt(),
                    line.reappointedDueAt(),
                    line.stops(),
                    line.finishedAt(),
                    line.returnedAt(),
                    line.withdrawnAt());
        }

        Told outcome(Outcome outcome) {
            return with(
                    line.status(),
                    outcome,
                    line.dueAt(),
                    line.reappointedDueAt(),
                    line.stops(),
                    line.finishedAt(),
                    line.returnedAt(),
                    line.withdrawnAt());
        }

        Told due(Instant at) {
            return with(
                    line.status(),
                    line.outcome(),
                    at,
                    line.reappointedDueAt(),
                    line.stops(),
                    line.finishedAt(),
                    line.returnedAt(),
                    line.withdrawnAt());
        }

        Told reappointed(Instant at) {
            return with(
                    line.status(),
                    line.outcome(),
                    line.dueAt(),
                    at,
                    line.stops(),
                    line.finishedAt(),
                    line.returnedAt(),
                    line.withdrawnAt());
        }

        Told stops(Line.Stop... stops) {
            return with(
                    line.status(),
                    line.outcome(),
                    line.dueAt(),
                    line.reappointedDueAt(),
                    List.of(stops),
                    line.finishedAt(),
                    line.returnedAt(),
                    line.withdrawnAt());
        }

        Told finished(Instant at) {
            return with(
                    line.status(),
                    line.outcome(),
                    line.dueAt(),
                    line.reappointedDueAt(),
                    line.stops(),
                    at,
                    line.returnedAt(),
                    line.withdrawnAt());
        }

        Told returned(Instant at) {
            return with(
                    line.status(),
                    line.outcome(),
                    line.dueAt(),
                    line.reappointedDueAt(),
                    line.stops(),
                    line.finishedAt(),
                    at,
                    line.withdrawnAt());
        }

        Told withdrawn(Instant at) {
            return with(
                    line.status(),
                    line.outcome(),
                    line.dueAt(),
                    line.reappointedDueAt(),
                    line.stops(),
                    line.finishedAt(),
                    line.returnedAt(),
                    at);
        }

        private Told with(
                @Nullable Status status,
                @Nullable Outcome outcome,
                @Nullable Instant dueAt,
                @Nullable Instant reappointedDueAt,
                List<Line.Stop> stops,
                @Nullable Instant finishedAt,
                @Nullable Instant returnedAt,
                @Nullable Instant withdrawnAt) {
            return new Told(new Line(
                    line.code(),
                    line.procedure(),
                    line.field(),
                    line.receivingAgency(),
                    line.competentAgency(),
                    line.channel(),
                    line.receivedAt(),
                    status,
                    outcome,
                    dueAt,
                    reappointedDueAt,
                    stops,
                    finishedAt,
                    returnedAt,
                    withdrawnAt));
        }
    }
}
