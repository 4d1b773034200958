package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Step;

/** Thousands of histories by dice: whatever happens in whatever order, some things always hold. */
class RandomHistoriesTest {
    private static final int HISTORIES = 3_000;
    private static final List<AgencyCode> AGENCIES = List.of(COMMUNE, JUSTICE, POLICE, INSURANCE);
    /** Is only ever asked for its opinion. */
    private static final AgencyCode TAX = new AgencyCode("H99.33");

    private static final List<String> STEPS = List.of("a", "b", "c", "d");

    private final DeadlineDecider rules = new DeadlineDecider(CALENDARS, RULES);

    @Test
    void shares_add_up_and_nothing_is_declared_twice() {
        int late = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(new Random(seed), false);
            history.play();
            history.assertDeclaredOnce("seed " + seed);
            history.assertMissedAndReappointedOnce("seed " + seed);
            history.assertNoDateWentBack("seed " + seed);
            late += history.assertSharesAddUp("seed " + seed) ? 1 : 0;
        }
        assertThat(late).isGreaterThan(HISTORIES / 10);
    }

    /** Each date can be missed once, and the shares are those of the date in force at the end. */
    @Test
    void shares_add_up_and_nothing_is_declared_twice_though_receipts_are_put_right_on_the_way() {
        int late = 0;
        int corrected = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(new Random(seed), true);
            history.play();
            history.assertDeclaredOnce("seed " + seed);
            late += history.assertSharesAddUp("seed " + seed) ? 1 : 0;
            corrected += history.isCorrected() ? 1 : 0;
        }
        assertThat(late).isGreaterThan(HISTORIES / 10);
        assertThat(corrected).isGreaterThan(HISTORIES / 10);
    }

    /** However often a step is refused, recalled, returned and transferred on the way, no minute is counted twice. */
    @Test
    void shares_add_up_and_nothing_is_declared_twice_though_work_goes_back_and_to_other_agencies() {
        int late = 0;
        int passed = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(new Random(seed), false);
            history.passesOn();
            history.play();
            history.assertDeclaredOnce("seed " + seed);
            history.assertMissedAndReappointedOnce("seed " + seed);
            history.assertNoDateWentBack("seed " + seed);
            history.assertNoMinuteIsAnybodysTwice("seed " + seed);
            late += history.assertSharesAddUp("seed " + seed) ? 1 : 0;
            passed += history.isPassedOn() ? 1 : 0;
        }
        assertThat(late).isGreaterThan(HISTORIES / 10);
        assertThat(passed).isGreaterThan(HISTORIES / 2);
    }

    private final class History {
        private final Random dice;
        private final boolean correctsReceipts;
        private boolean passesOn;
        private final List<DeadlineEvent> happened = new ArrayList<>();
        private Deadline state = rules.initial();
        private Instant now = MONDAY_NINE;

        History(Random dice, boolean correctsReceipts) {
            this.dice = dice;
            this.correctsReceipts = correctsReceipts;
        }

        void play() {
            order(register());
            order(new DeadlineCommand.Start(now, terms()));
            int length = 5 + dice.nextInt(25);
            for (int i = 0; i < length; i++) {
                now = now.plus(Duration.ofSeconds(dice.nextInt(dice.nextInt(10) == 0 ? 400_000 : 30_000)));
                order(command());
                if (passesOn && dice.nextInt(4) == 0) {
                    passOn();
                }
            }
            now = now.plus(Duration.ofSeconds(dice.nextInt(30_000)));
            order(finish(now));
            order(check(now.plus(Duration.ofDays(30))));
            var told = ((Deadline.Finished) state).closing();
            for (var step : STEPS) {
                order(dispute(step));
                order(new DeadlineCommand.SettleDispute(new StepId(step), dice.nextBoolean(), now));
            }
            var split = ((Deadline.Finished) state).closing();
            assertThat(split.lateness().total()).isEqualTo(told.lateness().total());
            order(dispute(STEPS.get(dice.nextInt(STEPS.size()))));
        }

        private Terms terms() {
            var unit = Unit.values()[dice.nextInt(Unit.values().length)];
            var total = new Term(1 + dice.nextInt(unit == Unit.MONTH ? 1 : 5), unit);
            var route = STEPS.stream()
                    .map(id -> {
                        var after = STEPS.subList(0, STEPS.indexOf(id)).stream()
                                .filter(other -> dice.nextBoolean())
                                .toArray(String[]::new);
                        var planned = step(id, agency(), ONE_DAY, null, after);
                        return dice.nextInt(3) == 0 ? waiting(planned) : planned;
                    })
                    .toArray(RouteStep[]::new);
            var terms = Facts.terms(total, Policy.values()[dice.nextInt(3)], dice.nextInt(3), route);
            var committed = total.value() > 1 && dice.nextBoolean() ? new Term(total.value() - 1, unit) : null;
            var extension = DueDate.byDate(unit) && dice.nextInt(3) == 0
                    ? new Terms.Extension(1 + dice.nextInt(3), "Điều 21", "extension-1")
                    : null;
            return new Terms(
                    null,
                    total,
                    dice.nextInt(5) == 0,
                    terms.afterSupplement(),
                    terms.route(),
                    committed,
                    null,
                    extension);
        }

        private DeadlineCommand command() {
            var step = STEPS.get(dice.nextInt(STEPS.size()));
            var opinion = "opinion-" + dice.nextInt(3);
            return switch (dice.nextInt(correctsReceipts ? 23 : 22)) {
                case 0, 1 -> offer(step, agency(), now);
                case 2, 3 -> accept(step, now);
                case 4, 5 -> complete(step, now);
                case 6 -> new DeadlineCommand.AskSupplement(dice.nextInt(5), LocalDate.of(2026, 4, 1), true, now);
                case 7 -> new DeadlineCommand.CompleteSupplement(dice.nextInt(5), now);
                case 8 -> stop(now);
                case 9 -> resume(now);
                case 10 ->
                    new DeadlineCommand.Reappoint(
                            "letter-" + dice.nextInt(3),
                            OFFICE.closing(OFFICE.dateOf(now).plusDays(dice.nextInt(6))),
                            "OTHER",
                            now);
                case 11 -> consult(opinion, step, dice.nextBoolean() ? TAX : agency(), now);
                case 12 -> answer(opinion, now);
                case 13 -> new DeadlineCommand.DeemConsent(opinion, now);
                case 14, 15 -> dispute(step);
                case 16 -> new DeadlineCommand.SettleDispute(new StepId(step), dice.nextBoolean(), now);
                case 18 -> new DeadlineCommand.AskWithdrawal(now);
                case 19 -> new DeadlineCommand.RetractWithdrawal(now);
                case 20 -> new DeadlineCommand.TellDuties(now);
                case 21 -> new DeadlineCommand.SettleDuties(now);
                case 22 -> new DeadlineCommand.CorrectReceipt(someTimeBefore(now), now);
                default -> check(now);
            };
        }

        void passesOn() {
            passesOn = true;
        }

        boolean isPassedOn() {
            return happened.stream().anyMatch(DeadlineEvent.StepLeft.class::isInstance);
        }

        /** As routing orders it: who is given it back has it open or offered, another agency has it offered. */
        private void passOn() {
            var step = STEPS.get(dice.nextInt(STEPS.size()));
            var how = Leaving.values()[dice.nextInt(Leaving.values().length)];
            var earlier = STEPS.subList(0, STEPS.indexOf(step));
            var to = earlier.isEmpty() || how == Leaving.TRANSFERRED || dice.nextInt(3) == 0
                    ? null
                    : earlier.get(dice.nextInt(earlier.size()));
            var waiting = how == Leaving.RETURNED && to != null
                    ? STEPS.subList(STEPS.indexOf(to) + 1, STEPS.indexOf(step))
                    : List.<String>of();
            order(leave(step, how, to, waiting, now));
            if (how == Leaving.TRANSFERRED) {
                order(offer(step, agency(), now));
            } else if (how == Leaving.RETURNED && to != null) {
                order(offer(to, agency(), now));
            }
        }

        private Instant someTimeBefore(Instant at) {
            return at.minus(Duration.ofMinutes(dice.nextInt(5 * 24 * 60)));
        }

        boolean isCorrected() {
            return happened.stream().anyMatch(DeadlineEvent.ReceiptCorrected.class::isInstance);
        }

        private DeadlineCommand dispute(String step) {
            return new DeadlineCommand.DisputeHandOver(new StepId(step), now.minusSeconds(dice.nextInt(200_000)), now);
        }

        private AgencyCode agency() {
            return AGENCIES.get(dice.nextInt(AGENCIES.size()));
        }

        private void order(DeadlineCommand command) {
            if (rules.decide(state, command) instanceof Accepted<DeadlineEvent, DeadlineRejection>(var events)) {
                for (var event : events) {
                    state = rules.apply(state, event);
                    happened.add(event);
                }
            }
        }

        void assertDeclaredOnce(String seed) {
            Map<String, Long> said = happened.stream()
                    .filter(DeadlineEvent.Declared.class::isInstance)
                    .map(event -> ((DeadlineEvent.Declared) event).declaration())
                    .collect(Collectors.groupingBy(
                            declaration -> declaration.kind() + " of " + declaration.of()
                                    + (passesOn ? " at " + declaration.due() : ""),
                            Collectors.counting()));

            assertThat(said.values()).as("%s: %s", seed, said).allMatch(times -> times == 1);
        }

        void assertMissedAndReappointedOnce(String seed) {
            assertThat(happened.stream()
                            .filter(event -> event instanceof DeadlineEvent.Declared declared
                                    && declared.word() instanceof SlaEvent.Missed)
                            .count())
                    .as(seed)
                    .isLessThanOrEqualTo(1);
            assertThat(happened.stream()
                            .filter(DeadlineEvent.Reappointed.class::isInstance)
                            .count())
                    .as(seed)
                    .isLessThanOrEqualTo(1);
        }

        /** Whatever was ordered, the legal date only ever moved forward, and what was late stayed late. */
        void assertNoDateWentBack(String seed) {
            var dates = happened.stream()
                    .flatMap(event -> switch (event) {
                        case DeadlineEvent.Started started ->
                            Stream.of(started.clock().dueAt());
                        case DeadlineEvent.Resumed resumed ->
                            Stream.of(resumed.clock().dueAt());
                        default -> Stream.<Instant>empty();
                    })
                    .toList();

            assertThat(dates).as(seed).isSorted();
            boolean missed = happened.stream()
                    .anyMatch(event -> event instanceof DeadlineEvent.Declared declared
                            && declared.word() instanceof SlaEvent.Missed);
            if (missed) {
                assertThat(((Deadline.Finished) state).closing().outcome())
                        .as(seed)
                        .isEqualTo(Punctuality.LATE);
            }
        }

        /** Whoever has a step again has it since it was given back; what was had before ended by then. */
        void assertNoMinuteIsAnybodysTwice(String seed) {
            var course = ((Deadline.Finished) state).course();
            for (var step : STEPS) {
                var times = course.everyStep().stream()
                        .filter(had -> had.id().value().equals(step))
                        .toList();
                for (int i = 1; i < times.size(); i++) {
                    var before = (Step.Completed) times.get(i - 1);
                    assertThat(times.get(i).handOver().offeredAt())
                            .as("%s: %s after %s", seed, times.get(i), before)
                            .isAfterOrEqualTo(before.completedAt());
                }
            }
        }

        /** Whether it was late. */
        boolean assertSharesAddUp(String seed) {
            var closing = ((Deadline.Finished) state).closing();
            var shares = closing.lateness().shares();

            assertThat(shares).as(seed).allMatch(share -> share.amount() >= 0);
            var disputed = Objects.requireNonNullElse(closing.lateness().disputed(), List.<Disputed>of());
            assertThat(disputed).as(seed).allMatch(apart -> apart.amount() > 0);
            assertThat(shares.stream().mapToInt(Share::amount).sum()
                            + disputed.stream().mapToInt(Disputed::amount).sum())
                    .as(seed)
                    .isEqualTo(closing.lateness().total());
            if (closing.outcome() != Punctuality.LATE) {
                assertThat(shares).as(seed).isEmpty();
                return false;
            }
            assertThat((long) closing.lateness().total())
                    .as(seed)
                    .isEqualTo(OFFICE.workingMinutes(closing.originalDueAt(), closing.finishedAt()));
            assertThat(shares.size() + disputed.size()).as(seed).isPositive();
            if (shares.stream().anyMatch(share -> TAX.equals(share.agency()))) {
                assertThat(happened)
                        .as("%s: who was charged for an opinion owed it too long", seed)
                        .anyMatch(event -> event instanceof DeadlineEvent.Declared declared
                                && declared.word() instanceof SlaEvent.ConsultationExpired);
            }
            return true;
        }
    }
}
