package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineSentence;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.Supplement;
import vn.motcua.sla.deadline.takeover.Past;

/** Dossiers whose fate the dice decide: what their facts say as of an instant is what their states said at that instant. */
class RandomFiguresTest {
    private static final int SEEDS = 150;
    private static final int DOSSIERS = 12;

    @Test
    void figures_as_of_a_past_instant_are_those_that_were_reported_then() {
        var differed = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var office = new Office(new Random(seed));
            office.open();
            for (var cut : office.cuts()) {
                var then = office.histories(cut);
                var period = period(cut);

                var reportedThen = report(period, Instant.MAX, then);
                var askedLater = report(period, cut, office.histories(Instant.MAX));

                assertThat(askedLater).as("seed %d as of %s", seed, cut).isEqualTo(reportedThen);
                differed += report(period(office.end), Instant.MAX, office.histories(Instant.MAX))
                                .equals(reportedThen)
                        ? 0
                        : 1;
            }
        }
        assertThat(differed)
                .as("figures of a past instant that differ from today's")
                .isGreaterThan(SEEDS);
    }

    @Test
    void facts_say_what_the_states_said() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var office = new Office(new Random(seed));
            office.open();
            for (var dossier : office.dossiers) {
                var history = dossier.history(Instant.MAX);
                dossier.states.forEach(
                        (at, state) -> assertThat(history.asOf(at, at).map(Standing::of))
                                .as("dossier %s at %s: %s", dossier.id, at, state)
                                .isEqualTo(Standing.of(state)));
            }
        }
    }

    @Test
    void the_sums_hold_for_any_period_and_instant() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var dice = new Random(seed);
            var office = new Office(dice);
            office.open();
            var from = LocalDate.of(2026, 3, 10).plusDays(dice.nextInt(30));
            var asOf = MONDAY_NINE.plus(Duration.ofHours(dice.nextInt(1_500)));
            var question = question(new Period(from, from.plusDays(dice.nextInt(30)), asOf));

            var report = Report06.count(
                    question,
                    GroupBy.values()[dice.nextInt(GroupBy.values().length)],
                    all(office.histories(Instant.MAX)));

            assertThat(report.violations()).as("seed %d", seed).isEmpty();
            assertThat(Causes.count(question, GroupBy.FIELD, all(office.histories(Instant.MAX)))
                            .totals()
                            .late())
                    .isEqualTo(report.totals().resolved().late()
                            + report.totals().inProgress().overdue());
        }
    }

    private static Period period(Instant asOf) {
        return new Period(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 4, 30), asOf);
    }

    private static Report06 report(Period period, Instant knownAt, List<History> histories) {
        return Report06.count(question(period, knownAt), GroupBy.FIELD, all(histories));
    }

    /** What both a state and an entry say. */
    private record Standing(
            String word, Optional<Instant> dueAt, Optional<Instant> waitingSince, Optional<Closing.How> how) {

        static Standing of(Entry entry) {
            return switch (entry) {
                case Entry.Accepted accepted ->
                    new Standing(
                            accepted.closed() == null
                                    ? "open"
                                    : accepted.closed().outcome().name(),
                            accepted.closed() == null
                                    ? Optional.ofNullable(accepted.originalDueAt())
                                    : Optional.empty(),
                            Optional.ofNullable(accepted.waitingSince()),
                            Optional.ofNullable(accepted.closed()).map(closed -> closed.how()));
                case Entry.Waiting waiting -> word(waiting.supplement() ? "supplement" : "waiting");
                case Entry.Refused _ -> word("refused");
                case Entry.TakenBack _ -> word("taken back");
                case Entry.Annulled _ -> word("annulled");
            };
        }

        static Optional<Standing> of(Deadline state) {
            return switch (state) {
                case Deadline.Unknown _ -> Optional.empty();
                case Deadline.Registered registered ->
                    Optional.of(word(
                            registered.supplements().stream()
                                            .anyMatch(papers -> papers.progress() == Supplement.Progress.ASKED)
                                    ? "supplement"
                                    : "waiting"));
                case Deadline.Running running ->
                    Optional.of(new Standing(
                            "open", Optional.of(running.clock().dueAt()), Optional.empty(), Optional.empty()));
                case Deadline.Stopped stopped ->
                    Optional.of(new Standing(
                            "open",
                            Optional.of(stopped.clock().lastRun().dueAt()),
                            Optional.of(stopped.clock().since()),
                            Optional.empty()));
                case Deadline.Finished finished ->
                    Optional.of(new Standing(
                            finished.closing().outcome().name(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(finished.closing().how())));
                case Deadline.Unaccepted unaccepted ->
                    Optional.of(word(
                            switch (unaccepted.ending()) {
                                case NOT_ACCEPTED -> "refused";
                                case WITHDRAWN, STOPPED -> "taken back";
                            }));
                case Deadline.UndatedOpen _ -> Optional.of(word("open"));
                case Deadline.UndatedClosed closed ->
                    Optional.of(new Standing("ON_TIME", Optional.empty(), Optional.empty(), Optional.of(closed.how())));
                case Deadline.Annulled _ -> Optional.of(word("annulled"));
            };
        }

        private static Standing word(String word) {
            return new Standing(word, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A dossier with its state at every instant at which something was ordered. */
    private static final class Played {
        private final String id;
        private final DeadlineSentence sentence = given();
        private final TreeMap<Instant, Deadline> states = new TreeMap<>();

        Played(String id) {
            this.id = id;
        }

        void order(DeadlineCommand command) {
            sentence.when(command);
            states.put(command.at(), sentence.state());
        }

        /** What had been written down by an instant. */
        History history(Instant by) {
            return new History(
                    new DossierId(id),
                    id,
                    sentence.chronicle().stream()
                            .filter(line -> !line.getKey().isAfter(by))
                            .map(line -> new Recorded(line.getKey(), line.getValue()))
                            .toList());
        }
    }

    private static final class Office {
        private final Random dice;
        private final List<Played> dossiers = new ArrayList<>();
        private Instant end = MONDAY_NINE;

        Office(Random dice) {
            this.dice = dice;
        }

        void open() {
            for (var i = 0; i < DOSSIERS; i++) {
                var played = new Played("d" + i);
                play(played);
                dossiers.add(played);
            }
        }

        private void play(Played played) {
            var now = MONDAY_NINE.plus(Duration.ofMinutes(dice.nextInt(20_000)));
            played.order(
                    dice.nextInt(4) == 0
                            ? new DeadlineCommand.TakeOver(dossier(now), past(now), now)
                            : new DeadlineCommand.Register(dossier(now), now));
            var length = 1 + dice.nextInt(14);
            for (var i = 0; i < length; i++) {
                now = now.plus(Duration.ofMinutes(1 + dice.nextInt(3_000)));
                played.order(command(now));
            }
            end = now.isAfter(end) ? now : end;
        }

        /** Open since ten days ago, with a date or without. */
        private Past past(Instant now) {
            var dueAt = dice.nextBoolean() ? null : OFFICE.closing(OFFICE.dateOf(now.plus(Duration.ofDays(3))));
            return new Past(now.minus(Duration.ofDays(10)), dueAt, null, List.of(), null, null, Delivery.COUNTER);
        }

        private Dossier dossier(Instant now) {
            return new Dossier(
                    "H99.21-260316-0001",
                    new Dossier.Matter("1.004873", dice.nextBoolean() ? "Hộ tịch" : "Đất đai", "ND118-2025"),
                    COMMUNE,
                    dice.nextBoolean() ? JUSTICE : POLICE,
                    Channel.values()[dice.nextInt(Channel.values().length)],
                    "portal",
                    List.of(COMMUNE, JUSTICE),
                    now,
                    null);
        }

        private DeadlineCommand command(Instant now) {
            var request = 1 + dice.nextInt(3);
            return switch (dice.nextInt(24)) {
                case 0, 1, 2, 3, 4, 5 -> new DeadlineCommand.Start(now, sequence(Policy.values()[dice.nextInt(3)]));
                case 6, 7 ->
                    new DeadlineCommand.AskSupplement(request, LocalDate.of(2026, 4, 20), dice.nextBoolean(), now);
                case 8 -> new DeadlineCommand.HandInSupplement(request, now);
                case 9 -> new DeadlineCommand.RefuseSupplement(request, now);
                case 10, 11 -> new DeadlineCommand.CompleteSupplement(request, now);
                case 12 -> stop(now);
                case 13, 14 -> resume(now);
                case 15, 16 -> finish(now);
                case 17 -> new DeadlineCommand.NotAccept(now);
                case 18 -> dice.nextInt(3) == 0 ? new DeadlineCommand.Withdraw(now) : check(now);
                case 19 -> dice.nextInt(3) == 0 ? new DeadlineCommand.StopForGood(now) : check(now);
                case 20 -> dice.nextInt(3) == 0 ? new DeadlineCommand.Annul(now) : check(now);
                case 21 -> new DeadlineCommand.NoteReturn(Delivery.POST, now);
                case 22 -> offer("check", JUSTICE, now);
                default -> reappoint(dice.nextBoolean() ? null : OFFICE.closing(OFFICE.dateOf(now)), now);
            };
        }

        List<History> histories(Instant by) {
            return dossiers.stream().map(dossier -> dossier.history(by)).toList();
        }

        /** Instants at which somebody might have asked. */
        List<Instant> cuts() {
            return dice.longs(4, MONDAY_NINE.toEpochMilli(), end.toEpochMilli() + 1)
                    .mapToObj(Instant::ofEpochMilli)
                    .toList();
        }
    }
}
