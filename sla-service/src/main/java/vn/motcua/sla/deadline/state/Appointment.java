package vn.motcua.sla.deadline.state;

import java.time.Instant;
import vn.motcua.sla.clock.Clock;

/** What the citizen was told about the day of the result. The law allows one new date, so there is room for one. */
public sealed interface Appointment {

    /** The receipt's date. */
    record AsPrinted() implements Appointment {}

    /**
     * The apology's date.
     *
     * @param letter the apology that carries it
     * @param promised the date in it
     * @param clock runs to that date; stands whenever the legal clock stands
     */
    record Renewed(String letter, Instant promised, Clock clock) implements Appointment {

        /** The promised date, moved by the stops since. */
        public Instant dueAt() {
            return clock.lastRun().dueAt();
        }

        public Renewed on(Clock other) {
            return new Renewed(letter, promised, other);
        }
    }
}
