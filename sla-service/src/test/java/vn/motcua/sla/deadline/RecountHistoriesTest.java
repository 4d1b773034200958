package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.deadline.state.Deadline;

/** Histories by dice with decisions that come when they like: the dates are always those of the calendar in force. */
class RecountHistoriesTest {
    private static final int HISTORIES = 1_000;
    private static final List<AgencyCode> AGENCIES = List.of(COMMUNE, JUSTICE, POLICE);
    private static final List<String> STEPS = List.of("a", "b", "c");

    @Test
    void whenever_decisions_come_the_dates_are_of_the_calendar_in_force_and_the_shares_add_up() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            new History(seed).play();
        }
    }

    private static final class History {
        private final int seed;
        private final Random dice;
        private CalendarBook book = BOOK;
        private Deadline state = new Deadline.Unknown();
        private Instant now = MONDAY_NINE;

        History(int seed) {
            this.seed = seed;
            this.dice = new Random(seed);
        }

        void play() {
            order(register());
            var term =
                    new Term(2 + dice.nextInt(4), one(List.of(Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.WORKING_HOUR)));
            order(new DeadlineCommand.Start(now, terms(term, one(List.of(Policy.values())), dice.nextInt(3))));
            for (int i = 0; i < 20; i++) {
                now = now.plus(Duration.ofSeconds(dice.nextInt(60_000)));
                if (dice.nextInt(5) == 0) {
                    book = book.adopt(decision());
                }
                order(command());
                assertOfTheCalendarInForce();
            }
            order(finish(now));
            assertSharesAddUp();
            assertFinishedStays();
        }

        private Decision decision() {
            var day = LocalDate.of(2026, 3, 14).plusDays(dice.nextInt(20));
            var kind = dice.nextInt(3) == 0 ? DayKind.MAKE_UP_WORK : DayKind.HOLIDAY;
            var scope = one(List.of(
                    Scope.of(null),
                    Scope.of(new AgencyCode("H99")),
                    Scope.of(JUSTICE),
                    new Scope.Agency(COMMUNE, true)));
            return new Decision("12/QĐ", day, scope, List.of(new SpecialDay(day, kind, "Quốc tang")));
        }

        private DeadlineCommand command() {
            var step = one(STEPS);
            return switch (dice.nextInt(9)) {
                case 0, 1 -> offer(step, one(AGENCIES), now);
                case 2 -> accept(step, now);
                case 3 -> complete(step, now);
                case 4 -> stop(now);
                case 5 -> resume(now);
                case 6 -> reappoint(OFFICE.closing(OFFICE.dateOf(now).plusDays(dice.nextInt(6))), now);
                default -> check(now);
            };
        }

        private <T> T one(List<T> of) {
            return of.get(dice.nextInt(of.size()));
        }

        private void order(DeadlineCommand command) {
            var rules = new DeadlineDecider(new Books(book), RULES);
            if (rules.decide(state, command) instanceof Accepted<DeadlineEvent, DeadlineRejection>(var events)) {
                for (var event : events) {
                    state = rules.apply(state, event);
                }
            } else {
                order(check(command.at()));
            }
        }

        private void assertOfTheCalendarInForce() {
            if (state instanceof Deadline.Running running) {
                assertThat(Recount.revision(running)).as("seed %d", seed).hasValue(book.revision());
                var clock = running.clock();
                assertThat(clock.recount(book.ofLegalTerms(COMMUNE)).dueAt())
                        .as("seed %d: %s", seed, clock)
                        .isEqualTo(clock.dueAt());
            }
        }

        private void assertSharesAddUp() {
            var lateness = ((Deadline.Finished) state).closing().lateness();

            assertThat(lateness.shares()).as("seed %d", seed).allMatch(share -> share.amount() >= 0);
            assertThat(lateness.shares().stream().mapToInt(Share::amount).sum())
                    .as("seed %d", seed)
                    .isEqualTo(lateness.total());
        }

        private void assertFinishedStays() {
            var finished = state;
            book = book.adopt(decision());
            order(check(now));

            assertThat(state).as("seed %d", seed).isEqualTo(finished);
        }
    }
}
