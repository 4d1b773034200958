package vn.motcua.sla.deadline.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.clock.Clock;

/** The time of one dossier. */
public sealed interface Deadline {

    /** What is known of the dossier; nothing before it was registered. */
    default Optional<Dossier> known() {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Registered registered -> Optional.of(registered.dossier());
            case Underway underway -> Optional.of(underway.dossier());
            case Finished finished -> Optional.of(finished.dossier());
            case Unaccepted unaccepted -> Optional.of(unaccepted.dossier());
            case Undated undated -> Optional.of(undated.dossier());
            case Annulled annulled -> Optional.of(annulled.dossier());
        };
    }

    /** All clocks beside the legal one that it has or had. */
    default List<SideClock> sideClocks() {
        return switch (this) {
            case Unknown _, Undated _ -> List.of();
            case Registered registered -> registered.clocks();
            case Unaccepted unaccepted -> unaccepted.clocks();
            case Underway underway -> underway.course().clocks();
            case Finished finished -> finished.course().clocks();
            case Annulled annulled -> annulled.before().sideClocks();
        };
    }

    /** Nothing was heard of it. */
    record Unknown() implements Deadline {}

    /** The one-stop unit has not accepted it: no legal clock. */
    record Registered(
            Dossier dossier, List<Supplement> supplements, List<Declaration> declarations, List<SideClock> clocks)
            implements Deadline {
        public Registered {
            supplements = List.copyOf(supplements);
            declarations = List.copyOf(declarations);
            clocks = List.copyOf(clocks);
        }

        public Registered withClocks(List<SideClock> others) {
            return new Registered(dossier, supplements, declarations, others);
        }
    }

    /** Accepted and not at its end. */
    sealed interface Underway extends Deadline {
        Dossier dossier();

        Course course();

        Clock clock();

        Underway with(Dossier otherDossier, Course otherCourse);
    }

    /** The administration has the ball. */
    record Running(Dossier dossier, Course course, Clock.Running clock) implements Underway {
        @Override
        public Running with(Dossier otherDossier, Course otherCourse) {
            return new Running(otherDossier, otherCourse, clock);
        }

        /** The date the citizen counts on: the apology's, or else the legal one. */
        public Instant dueAt() {
            return switch (course.appointment()) {
                case Appointment.AsPrinted _ -> clock.dueAt();
                case Appointment.Renewed renewed -> OfficeTime.later(clock.dueAt(), renewed.dueAt());
            };
        }
    }

    /** The citizen or another body has the ball. */
    record Stopped(Dossier dossier, Course course, Clock.Held clock, Stop stop) implements Underway {
        @Override
        public Stopped with(Dossier otherDossier, Course otherCourse) {
            return new Stopped(otherDossier, otherCourse, clock, stop);
        }

        /** The waiting that this stop took over from and that is not over: it goes on when the stop is lifted. */
        public Optional<Stop> interrupted() {
            return course.stops().isEmpty()
                    ? Optional.empty()
                    : Optional.of(course.stops().getLast())
                            .filter(past -> past.to().equals(stop.from()))
                            .map(Stop.Past::stop)
                            .filter(this::isNotOver);
        }

        private boolean isNotOver(Stop waiting) {
            return switch (waiting.reason()) {
                case SUPPLEMENT ->
                    course.supplements().isEmpty()
                            || course.supplements().getLast().progress() != Supplement.Progress.COMPLETE;
                // Nobody pays while a leader has stopped the dossier; whether the tax authority still computes, its
                // step tells.
                case FINANCIAL_DUTY -> true;
                case TAX_AUTHORITY -> dossier.imported();
                case STOP -> false;
            };
        }

        /** Whether the applicant's own time for papers stands like everything else. */
        public boolean holdsSupplements() {
            return stop.reason() == StopReason.STOP;
        }
    }

    /** The clock has ended and counts in the figures. */
    record Finished(Dossier dossier, Course course, Clock clock, Closing closing) implements Deadline {}

    /** At its end without ever having been accepted; the clocks it had are kept. */
    record Unaccepted(
            Dossier dossier,
            Ending ending,
            Instant at,
            List<Supplement> supplements,
            List<Declaration> declarations,
            List<SideClock> clocks)
            implements Deadline {
        public Unaccepted {
            supplements = List.copyOf(supplements);
            declarations = List.copyOf(declarations);
            clocks = List.copyOf(clocks);
        }
    }

    /** From an older system that told no date: it counts in the figures, and no clock runs. */
    sealed interface Undated extends Deadline {
        Dossier dossier();

        Instant receivedAt();
    }

    /** Undated and not at its end. */
    record UndatedOpen(Dossier dossier, Instant receivedAt) implements Undated {}

    /** Undated and at its end. */
    record UndatedClosed(Dossier dossier, Instant receivedAt, Closing.How how, Instant at) implements Undated {}

    /** Void from the beginning; it leaves the figures. */
    record Annulled(Dossier dossier, Deadline before, Instant at) implements Deadline {}

    /** How a dossier that was never accepted ended. */
    enum Ending {
        NOT_ACCEPTED,
        WITHDRAWN,
        STOPPED
    }
}
