package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;

import java.time.Instant;
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
import vn.motcua.sla.deadline.state.Pass;
import vn.motcua.sla.deadline.state.Step;

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
        var split = split(state, disputed(state.course(), noted.get()));
        return accept(Stream.concat(noted.stream(), split.stream()).toList());
    }

    /** The course with a hand-over contested, or that settled: the last of its step, or one of an earlier time. */
    static Course disputed(Course course, DeadlineEvent.HandOverDisputed noted) {
        var offeredAt = noted.offeredAt();
        return offeredAt == null
                ? course.disputed(noted.step(), noted.dispute())
                : course.disputed(noted.step(), offeredAt, noted.dispute());
    }

    private static Optional<DeadlineEvent.HandOverDisputed> noted(Course course, OnDispute command) {
        var earlier = course.passes(command.step()).reversed();
        var now = course.step(command.step()).map(Step::handOver);
        return switch (command) {
            case DisputeHandOver c -> {
                var opened = new Dispute(c.claimedAt(), Dispute.State.OPEN);
                yield earlier.stream()
                        .map(Pass::was)
                        .filter(was -> was.handOver().dispute() == null && covers(was, c.claimedAt()))
                        .findFirst()
                        .map(was -> earlier(was.handOver(), opened))
                        .or(() -> now.filter(handOver -> handOver.dispute() == null)
                                .map(handOver -> new DeadlineEvent.HandOverDisputed(handOver.step(), opened)));
            }
            case SettleDispute c ->
                now.flatMap(Disputes::open)
                        .map(dispute -> new DeadlineEvent.HandOverDisputed(c.step(), dispute.settled(c.upheld())))
                        .or(
                                () -> earlier.stream()
                                        .map(pass -> pass.was().handOver())
                                        .flatMap(handOver -> open(handOver)
                                                .map(dispute -> earlier(handOver, dispute.settled(c.upheld())))
                                                .stream())
                                        .findFirst());
        };
    }

    private static boolean covers(Step.Completed was, Instant at) {
        return !at.isBefore(was.handOver().offeredAt()) && !at.isAfter(was.acceptedAt());
    }

    private static DeadlineEvent.HandOverDisputed earlier(Step.HandOver handOver, Dispute dispute) {
        return new DeadlineEvent.HandOverDisputed(handOver.step(), dispute, handOver.offeredAt());
    }

    private static Optional<Dispute> open(Step.HandOver handOver) {
        return Optional.ofNullable(handOver.dispute()).filter(dispute -> dispute.state() == Dispute.State.OPEN);
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
