package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.deadline.DeadlineCommand.DisputeHandOver;
import vn.motcua.sla.deadline.DeadlineCommand.OnDispute;
import vn.motcua.sla.deadline.DeadlineCommand.SettleDispute;
import vn.motcua.sla.deadline.lateness.Attribution;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Closing.How;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline.Finished;
import vn.motcua.sla.deadline.state.Dispute;

/**
 * What a contested hand-over time does to lateness: never how much it is, only whose. Of a dossier that came from an older system
 * no hand-over is known.
 */
final class Disputes {
    private final Calendars calendars;

    Disputes(Calendars calendars) {
        this.calendars = calendars;
    }

    static Decision<DeadlineEvent, DeadlineRejection> underway(Course course, OnDispute command) {
        return accept(noted(course, command).<List<DeadlineEvent>>map(List::of).orElse(List.of()));
    }

    /** The lateness has been told already: it is told again, split by what is known now. */
    Decision<DeadlineEvent, DeadlineRejection> finished(Finished state, OnDispute command) {
        var noted = noted(state.course(), command);
        if (noted.isEmpty()) {
            return accept();
        }
        var split = split(
                state, state.course().disputed(noted.get().step(), noted.get().dispute()));
        return accept(Stream.concat(noted.stream(), split.stream()).toList());
    }

    private static Optional<DeadlineEvent.HandOverDisputed> noted(Course course, OnDispute command) {
        return course.step(command.step()).flatMap(step -> {
            var known = Optional.ofNullable(step.handOver().dispute());
            return switch (command) {
                case DisputeHandOver c ->
                    known.isPresent()
                            ? Optional.empty()
                            : Optional.of(new DeadlineEvent.HandOverDisputed(
                                    c.step(), new Dispute(c.claimedAt(), Dispute.State.OPEN)));
                case SettleDispute c ->
                    known.filter(dispute -> dispute.state() == Dispute.State.OPEN)
                            .map(dispute -> new DeadlineEvent.HandOverDisputed(c.step(), dispute.settled(c.upheld())));
            };
        });
    }

    private Optional<DeadlineEvent> split(Finished state, Course course) {
        var closing = state.closing();
        if (closing.lateness().total() == 0) {
            return Optional.empty();
        }
        var calendar = calendars.ofLegalTerms(state.dossier().receivingAgency());
        var resolved = closing.how() == How.RESOLVED;
        var lateness = new Attribution(
                        state.dossier(), course, calendar, course.stops(), closing.finishedAt(), resolved)
                .of(closing.originalDueAt(), closing.lateness().total());
        var tellsAnother = lateness.total() == closing.lateness().total() && !lateness.equals(closing.lateness());
        return tellsAnother
                ? Optional.of(new DeadlineEvent.LatenessSplit(closed(closing, lateness)))
                : Optional.empty();
    }

    private static Closing closed(Closing before, Lateness lateness) {
        return new Closing(
                before.how(),
                before.finishedAt(),
                before.outcome(),
                before.originalDueAt(),
                lateness,
                before.reappointmentKept());
    }
}
