package vn.motcua.sla.deadline.lateness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;

/**
 * Who had the dossier at which time. While an opinion is overdue that the agency has asked for, the time is that of the agency
 * that owes it. While the applicant wants the dossier back nobody may work, and the time is the receiving agency's, whose counter
 * has to answer him.
 */
final class Holders {
    private final Dossier dossier;
    private final Course course;
    private final List<Stop.Past> waits;
    private final Instant end;
    private final CriticalPath path;
    private final List<Stretch> stretches;
    private final List<Owed> owed;

    /**
     * Time in which one agency had the dossier.
     *
     * @param step what it did, null while it was about to pass it on
     * @param giver from whom it had the step, itself while it was about to pass it on
     */
    private record Stretch(Instant from, Instant to, AgencyCode agency, @Nullable Step step, AgencyCode giver) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** Time in which an opinion on a step was overdue. */
    private record Owed(String consultation, StepId step, AgencyCode agency, Instant from, Instant to) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** What is done with each part of a period. */
    interface Piece {
        void between(Instant from, Instant to);
    }

    /** @param waits all stops, the one that lasts until the end included */
    Holders(Dossier dossier, Course course, List<Stop.Past> waits, Instant end, CriticalPath path) {
        this.dossier = dossier;
        this.course = course;
        this.waits = waits;
        this.end = end;
        this.path = path;
        this.stretches = stretches();
        this.owed = owed();
    }

    /**
     * Who answers for a late minute whatever anybody's own time was: nobody while the clock stood, the counter while a wish to withdraw
     * was open.
     */
    Optional<Responsible> inAnyCase(Instant at) {
        var wait = waitAt(at)
                .<Responsible>map(
                        past -> new Responsible.Nobody(past.stop().reason().name()));
        return wait.or(() -> Optional.of(counter()).filter(counter -> course.wantedBackAt(at)));
    }

    /** Who had the dossier; stops are not looked at. */
    Responsible at(Instant at) {
        if (course.wantedBackAt(at)) {
            return counter();
        }
        var last = stretches.isEmpty() ? path.firstGiver() : stretches.getLast().agency();
        return stretches.stream()
                .filter(stretch -> stretch.covers(at))
                .findFirst()
                .map(stretch -> responsible(stretch, at))
                .orElseGet(() -> new Responsible.Agency(last));
    }

    /** The one-stop unit of the receiving agency, which has to answer the applicant. */
    Responsible counter() {
        return new Responsible.Agency(dossier.receivingAgency());
    }

    Optional<Stop.Past> waitAt(Instant at) {
        return waits.stream()
                .filter(wait -> !at.isBefore(wait.stop().from()) && at.isBefore(wait.to()))
                .findFirst();
    }

    /**
     * Who answers for time on a step: the counter while the applicant wants the dossier back; otherwise, of the agencies whose opinion
     * on it is overdue, the one that gives it last; otherwise the agency that does it.
     */
    AgencyCode answerable(AgencyCode agency, @Nullable Step step, Instant at) {
        if (course.wantedBackAt(at)) {
            return dossier.receivingAgency();
        }
        return owed.stream()
                .filter(opinion -> step != null && opinion.step().equals(step.id()) && opinion.covers(at))
                .max(Comparator.comparing(Owed::to).thenComparing(Owed::consultation))
                .map(Owed::agency)
                .orElse(agency);
    }

    /** Whose the time is between the taking as it was recorded and as it is claimed. */
    static Responsible contested(Step step, AgencyCode giver) {
        var dispute = step.handOver().dispute();
        var recorded = new Responsible.Agency(step.agency());
        if (dispute == null || giver.equals(step.agency())) {
            return recorded;
        }
        return switch (dispute.state()) {
            case OPEN -> new Responsible.Contested(step.agency(), giver);
            case UPHELD -> new Responsible.Agency(giver);
            case REJECTED -> recorded;
        };
    }

    /** Pieces of a period in which neither the holder nor the waiting nor what is owed changes. */
    void eachPiece(Instant from, Instant to, Piece piece) {
        if (!from.isBefore(to)) {
            return;
        }
        var cuts = new TreeSet<Instant>();
        cuts.add(from);
        cuts.add(to);
        stretches.forEach(stretch -> cuts.add(stretch.to()));
        waits.forEach(wait -> {
            cuts.add(wait.stop().from());
            cuts.add(wait.to());
        });
        course.wishes().forEach(wish -> {
            cuts.add(wish.from());
            cuts.add(Objects.requireNonNullElse(wish.to(), end));
        });
        owed.forEach(opinion -> {
            cuts.add(opinion.from());
            cuts.add(opinion.to());
        });
        path.steps().stream()
                .map(step -> step.handOver().dispute())
                .filter(Objects::nonNull)
                .forEach(dispute -> cuts.add(dispute.claimedAt()));
        var within = new ArrayList<>(cuts.subSet(from, true, to, true));
        for (int i = 1; i < within.size(); i++) {
            piece.between(within.get(i - 1), within.get(i));
        }
    }

    private Responsible responsible(Stretch stretch, Instant at) {
        var step = stretch.step();
        var dispute = step == null ? null : step.handOver().dispute();
        return step != null && dispute != null && at.isBefore(dispute.claimedAt())
                ? contested(step, stretch.giver())
                : new Responsible.Agency(answerable(stretch.agency(), step, at));
    }

    private List<Stretch> stretches() {
        var result = new ArrayList<Stretch>();
        var from = course.countedFrom();
        var giver = path.firstGiver();
        for (var step : path.steps()) {
            var taken = OfficeTime.earlier(OfficeTime.later(path.takenAt(step), from), end);
            var done = OfficeTime.earlier(OfficeTime.later(path.doneAt(step), taken), end);
            result.add(new Stretch(from, taken, giver, null, giver));
            result.add(new Stretch(taken, done, step.agency(), step, giver));
            from = done;
            giver = path.giverAfter(step);
        }
        result.add(new Stretch(from, end, giver, null, giver));
        return result.stream()
                .filter(stretch -> stretch.from().isBefore(stretch.to()))
                .toList();
    }

    private List<Owed> owed() {
        var result = new ArrayList<Owed>();
        for (var clock : course.clocks()) {
            var promise = clock.promise();
            var step = promise.step();
            if (promise.kind() == SideClock.Kind.CONSULTATION && step != null) {
                result.add(new Owed(promise.of(), step, promise.owner(), promise.dueAt(), until(clock)));
            }
        }
        return result.stream()
                .filter(opinion -> opinion.from().isBefore(opinion.to()))
                .toList();
    }

    private Instant until(SideClock clock) {
        return switch (clock) {
            case SideClock.Awaited _ -> end;
            case SideClock.Answered answered -> OfficeTime.earlier(answered.at(), end);
            case SideClock.Closed closed -> OfficeTime.earlier(closed.at(), end);
        };
    }
}
