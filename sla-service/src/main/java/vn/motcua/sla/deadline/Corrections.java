package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.IntakeEvent.Corrected.Fact;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.DeadlineCommand.Correct;
import vn.motcua.sla.deadline.lateness.Attribution;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline.Finished;

/** What a correction does to the time of a dossier: it is counted, and a later finish is measured by the same date anew. */
final class Corrections {
    private final Calendars calendars;

    Corrections(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Of a dossier that has no finish to correct. */
    static DeadlineEvent counted(Instant at) {
        return new DeadlineEvent.Corrected(at, null);
    }

    /** No finish ever moves back, whoever asks for it. */
    DeadlineEvent corrected(Finished state, Correct c) {
        return Optional.ofNullable(c.correctedTo())
                .filter(to -> c.fact() == Fact.FINISHED_AT)
                .filter(to -> to.isAfter(state.closing().finishedAt()))
                .<DeadlineEvent>map(to -> new DeadlineEvent.Corrected(c.at(), closing(state, to)))
                .orElseGet(() -> counted(c.at()));
    }

    private Closing closing(Finished state, Instant finishedAt) {
        var course = state.course();
        var before = state.closing();
        var dueAt = before.originalDueAt();
        var outcome = Closing.classed(before.how(), dueAt, course.byDate(), finishedAt);
        return new Closing(
                before.how(),
                finishedAt,
                outcome,
                dueAt,
                lateness(state, outcome, finishedAt),
                kept(state, finishedAt));
    }

    private Lateness lateness(Finished state, Punctuality outcome, Instant finishedAt) {
        return switch (outcome) {
            case EARLY, ON_TIME -> new Lateness(0, List.of());
            case LATE -> {
                var calendar = calendars.ofLegalTerms(state.dossier().receivingAgency());
                var course = state.course();
                yield new Attribution(state.dossier(), course, calendar, course.stops(), finishedAt, true)
                        .of(state.closing().originalDueAt());
            }
        };
    }

    private static @Nullable Boolean kept(Finished state, Instant finishedAt) {
        return switch (state.course().appointment()) {
            case Appointment.AsPrinted _ -> null;
            case Appointment.Renewed renewed -> {
                var dueAt = state.closing().originalDueAt();
                var promised = OfficeTime.later(renewed.dueAt(), dueAt);
                yield finishedAt.isBefore(DueDate.missedAt(promised, true));
            }
        };
    }
}
