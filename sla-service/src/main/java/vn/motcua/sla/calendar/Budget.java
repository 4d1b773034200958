package vn.motcua.sla.calendar;

import java.time.Duration;
import vn.motcua.contracts.Term;

/**
 * How much time a clock has: a whole term at the start, what remains of it after a stop. Units are never converted into
 * one another.
 */
public sealed interface Budget {

    /** Counted in days: from day zero to the closing time of a working day. */
    sealed interface OfDays extends Budget {}

    /** Counted from one instant to another. */
    sealed interface OfTime extends Budget {
        Duration time();
    }

    /** Due on the day of receipt, or on the next working day if received later than the office's limit. */
    record SameDay() implements OfDays {}

    record WorkingDays(int days) implements OfDays {
        public WorkingDays {
            notNegative(days);
        }
    }

    record CalendarDays(int days) implements OfDays {
        public CalendarDays {
            notNegative(days);
        }
    }

    record Months(int months) implements OfDays {
        public Months {
            notNegative(months);
        }
    }

    /** Runs inside the working windows only. */
    record WorkingTime(Duration time) implements OfTime {
        public WorkingTime {
            notNegative(time.isNegative() ? -1 : 0);
        }
    }

    /** Runs around the clock. */
    record ClockTime(Duration time) implements OfTime {
        public ClockTime {
            notNegative(time.isNegative() ? -1 : 0);
        }
    }

    /** The whole of a term. */
    static Budget of(Term term) {
        return switch (term.unit()) {
            case WORKING_DAY -> new WorkingDays(term.value());
            case CALENDAR_DAY -> new CalendarDays(term.value());
            case MONTH -> new Months(term.value());
            case WORKING_HOUR -> new WorkingTime(Duration.ofHours(term.value()));
            case HOUR -> new ClockTime(Duration.ofHours(term.value()));
        };
    }

    /** The whole of a term; a same-day procedure has its own rule whatever its term says. */
    static Budget of(Term term, boolean sameDay) {
        return sameDay ? new SameDay() : of(term);
    }

    private static void notNegative(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Expected a budget of zero or more, got " + amount);
        }
    }
}
