package vn.motcua.sla.clock;

import java.time.Instant;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.WorkCalendar;

/** Budget and used time. The due instant follows from them, and there is none while the clock stands. */
public sealed interface Clock {

    /** The run it is in, or was in when it was stopped. */
    Running lastRun();

    /** In the place of a calendar's version, for a date that an older system gave and no calendar has counted. */
    String GIVEN_BY = "given";

    /** What a budget is counted from; GIVEN dates were told by an older system and are not counted here. */
    enum Basis {
        RECEIPT,
        RESUMPTION,
        GIVEN
    }

    /**
     * It runs.
     *
     * @param extension working days added to what the budget alone would give
     * @param calendar version of the calendar that the due instant was computed with; of a given one {@link #GIVEN_BY}
     */
    record Running(Instant since, Budget budget, Basis basis, int extension, Instant dueAt, String calendar)
            implements Clock {

        /** Stands from now on; what is overrun stays so. */
        public Held hold(WorkCalendar calendar, Unit unit, Instant at, boolean overrun) {
            return new Held(at, calendar.terms().remaining(at, dueAt, unit), this, overrun);
        }

        /** The same run, counted by another calendar. */
        public Running recount(WorkCalendar calendar) {
            var counted =
                    switch (basis) {
                        case RECEIPT -> fromReceipt(calendar, since, budget);
                        case RESUMPTION -> fromResumption(calendar, since, budget);
                        case GIVEN -> this;
                    };
            var extended = calendar.plusWorkingDays(counted.dueAt(), extension);
            return new Running(since, budget, basis, extension, extended, calendar.version());
        }

        @Override
        public Running lastRun() {
            return this;
        }
    }

    /**
     * It stands: the citizen or another body has the ball.
     *
     * @param overrun the due instant of the run before had passed; no resumption changes that
     */
    record Held(Instant since, Budget left, Running before, boolean overrun) implements Clock {

        /** @param whole what a restart begins with, counted from a receipt */
        public Running goOn(WorkCalendar calendar, Instant at, Policy policy, Allowance whole, int extension) {
            return switch (policy) {
                case RESTART -> fromReceipt(calendar, at, whole);
                case RESUME -> resume(calendar, at);
                case EXTEND -> extend(calendar, at, extension);
            };
        }

        /** A waiting of days that began and ended on one day moves no date, whatever the hour. */
        public Running resume(WorkCalendar calendar, Instant at) {
            return overrun || isOfOneDay(calendar, at) ? before : fromResumption(calendar, at, left);
        }

        private boolean isOfOneDay(WorkCalendar calendar, Instant at) {
            return left instanceof Budget.OfDays && calendar.dateOf(since).equals(calendar.dateOf(at));
        }

        public Running extend(WorkCalendar calendar, Instant at, int days) {
            if (overrun) {
                return before;
            }
            var resumed = resume(calendar, at);
            var dueAt = calendar.plusWorkingDays(resumed.dueAt(), days);
            return new Running(at, left, Basis.RESUMPTION, days, dueAt, calendar.version());
        }

        @Override
        public Running lastRun() {
            return before;
        }
    }

    /** Counted from a receipt: after closing or on a day off it counts as of the next working day. */
    static Running fromReceipt(WorkCalendar calendar, Instant at, Budget budget) {
        return fromReceipt(calendar, at, new Allowance(budget, 0));
    }

    /** The same, of a term that the law extends. */
    static Running fromReceipt(WorkCalendar calendar, Instant at, Allowance whole) {
        var ordinary = calendar.terms().add(at, whole.budget());
        var dueAt = calendar.plusWorkingDays(ordinary, whole.extension());
        return new Running(at, whole.budget(), Basis.RECEIPT, whole.extension(), dueAt, calendar.version());
    }

    /** Counted from a day that is day zero whatever its kind and hour. */
    static Running fromResumption(WorkCalendar calendar, Instant at, Budget budget) {
        return new Running(at, budget, Basis.RESUMPTION, 0, calendar.terms().resume(at, budget), calendar.version());
    }
}
