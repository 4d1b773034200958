package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.sla.calendar.WorkCalendar;

/**
 * Whose the late minutes are. Looked at is the way that led to the end: the last step, the one it waited for, and so on; at a
 * join that is the branch that closed it. An agency answers for what it took beyond its own allotment, so neither does another
 * one's lateness eat its time, nor does another one's haste excuse it. While an opinion is overdue that the agency has asked for,
 * the time is that of the agency that owes it. Waiting is on nobody's account.
 */
final class Attribution {
    private final Dossier dossier;
    private final Course course;
    private final WorkCalendar calendar;
    private final List<Stop.Past> waits;
    private final Instant end;
    private final boolean resolved;
    private final List<Step> way;
    private final List<Stretch> stretches;
    private final List<Owed> owed;

    /**
     * Time in which one agency held the dossier.
     *
     * @param step what it did, null while it was about to pass it on
     */
    private record Stretch(Instant from, Instant to, String agency, @Nullable String step) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** Time in which an opinion on a step was overdue. */
    private record Owed(String consultation, String step, String agency, Instant from, Instant to) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * @param calendar of legal terms at the receiving agency
     * @param waits all stops, the one that lasts until the end included
     * @param end the end of the dossier, or now
     * @param resolved the end came by the last completed step; steps still open then are cut off, not waited for
     */
    Attribution(
            Dossier dossier,
            Course course,
            WorkCalendar calendar,
            List<Stop.Past> waits,
            Instant end,
            boolean resolved) {
        this.dossier = dossier;
        this.course = course;
        this.calendar = calendar;
        this.waits = waits;
        this.end = end;
        this.resolved = resolved;
        this.way = way();
        this.stretches = stretches();
        this.owed = owed();
    }

    static Attribution of(Deadline.Underway state, WorkCalendar calendar, Instant end, boolean resolved) {
        var course = state.course();
        var waits =
                switch (state) {
                    case Deadline.Running _ -> course.stops();
                    case Deadline.Stopped stopped -> Course.append(course.stops(), new Stop.Past(stopped.stop(), end));
                };
        return new Attribution(state.dossier(), course, calendar, waits, end, resolved);
    }

    /** Splits the working minutes from the due instant to the end. */
    Lateness of(Instant dueAt) {
        long total = calendar.workingMinutes(dueAt, end);
        if (total <= 0) {
            return new Lateness(0, List.of(holderAt(dueAt, 0)));
        }
        Map<String, Long> waiting = new TreeMap<>();
        Map<String, Long> held = new TreeMap<>();
        eachPiece(dueAt, end, (from, to) -> {
            long minutes = calendar.workingMinutes(from, to);
            waitAt(from)
                    .ifPresentOrElse(
                            wait -> waiting.merge(wait.stop().reason().name(), minutes, Long::sum),
                            () -> held.merge(agencyAt(from), minutes, Long::sum));
        });
        long onAccount = total - sum(waiting);
        var shares = new ArrayList<Share>();
        charge(onAccount, overruns(), held).forEach((agency, amount) -> add(shares, agency, null, amount));
        waiting.forEach((name, amount) -> add(shares, null, name, amount));
        return new Lateness(Math.toIntExact(total), shares);
    }

    /** Who makes the dossier late: whoever overran his time most, or else whoever holds it. */
    String causedBy() {
        return overruns().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> agencyAt(end));
    }

    /**
     * The overruns, if they explain the lateness; what they do not explain (allotments that add up to more than the term) is
     * whoever's who held the dossier in the late minutes.
     */
    private static Map<String, Long> charge(long minutes, Map<String, Long> overruns, Map<String, Long> held) {
        long explained = Math.min(minutes, sum(overruns));
        Map<String, Long> charged = new LinkedHashMap<>(split(explained, overruns));
        split(minutes - explained, held).forEach((agency, amount) -> charged.merge(agency, amount, Long::sum));
        return charged;
    }

    /** Splits an amount in proportion to weights; what rounding leaves goes to the largest remainders. */
    static Map<String, Long> split(long amount, Map<String, Long> weights) {
        long all = sum(weights);
        if (amount == 0 || all == 0) {
            return Map.of();
        }
        Map<String, Long> parts = new TreeMap<>();
        weights.forEach((name, weight) -> parts.put(name, amount * weight / all));
        long left = amount - sum(parts);
        weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> weight) -> amount * weight.getValue() % all)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(left)
                .forEach(weight -> parts.merge(weight.getKey(), 1L, Long::sum));
        return parts;
    }

    /** What each agency on the way took beyond its own time, waiting not counted. */
    private Map<String, Long> overruns() {
        Map<String, Long> overruns = new TreeMap<>();
        var giver = firstGiver();
        var since = course.countedFrom();
        for (var step : way) {
            overrun(
                    overruns,
                    giver,
                    null,
                    HandOvers.offerDueAt(calendar, since),
                    step.handOver().offeredAt());
            overrun(overruns, step.agency(), step.id(), step.clock().lastRun().dueAt(), doneAt(step));
            giver = step.agency();
            since = doneAt(step);
        }
        overrun(overruns, giver, null, HandOvers.offerDueAt(calendar, since), end);
        return overruns;
    }

    private void overrun(
            Map<String, Long> overruns, String agency, @Nullable String step, Instant dueAt, Instant doneAt) {
        eachPiece(later(dueAt, course.countedFrom()), doneAt, (from, to) -> {
            long minutes = calendar.workingMinutes(from, to);
            if (minutes > 0 && waitAt(from).isEmpty()) {
                overruns.merge(answerable(agency, step, from), minutes, Long::sum);
            }
        });
    }

    /** Whoever does the step, or else, as at a join, of those who owe an opinion on it the one who gives it last. */
    private String answerable(String agency, @Nullable String step, Instant at) {
        return owed.stream()
                .filter(opinion -> opinion.step().equals(step) && opinion.covers(at))
                .max(Comparator.comparing(Owed::to).thenComparing(Owed::consultation))
                .map(Owed::agency)
                .orElse(agency);
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
            case SideClock.Answered answered -> earlier(answered.at(), end);
            case SideClock.Closed closed -> earlier(closed.at(), end);
        };
    }

    private List<Step> way() {
        var way = new ArrayList<Step>();
        var step = last();
        while (step.isPresent()
                && !way.contains(step.get())
                && doneAt(step.get()).isAfter(course.countedFrom())) {
            way.addFirst(step.get());
            step = before(step.get());
        }
        return way;
    }

    /** Of a resolved dossier the step completed last, otherwise the open one that is most behind. */
    private Optional<Step> last() {
        var open = course.openSteps();
        var completed = lastOf(
                course.steps().stream().filter(step -> !open.contains(step)).toList());
        var behind = open.stream()
                .min(Comparator.comparing(step -> step.clock().lastRun().dueAt()));
        return resolved ? completed.or(() -> behind) : behind.or(() -> completed);
    }

    private Optional<Step> before(Step step) {
        var planned = course.terms().route().stream()
                .filter(route -> route.id().equals(step.id()))
                .map(RouteStep::after)
                .findFirst();
        return planned.isPresent()
                ? lastOf(course.steps().stream()
                        .filter(other -> planned.get().contains(other.id()))
                        .toList())
                : lastOf(course.steps().stream()
                        .filter(other -> !doneAt(other).isAfter(step.handOver().offeredAt()))
                        .toList());
    }

    private Optional<Step> lastOf(List<Step> steps) {
        return steps.stream().max(Comparator.comparing(this::doneAt).thenComparing(Step::id));
    }

    private List<Stretch> stretches() {
        var result = new ArrayList<Stretch>();
        var from = course.countedFrom();
        var giver = firstGiver();
        for (var step : way) {
            var taken = earlier(later(takenAt(step), from), end);
            var done = earlier(later(doneAt(step), taken), end);
            result.add(new Stretch(from, taken, giver, null));
            result.add(new Stretch(taken, done, step.agency(), step.id()));
            from = done;
            giver = step.agency();
        }
        result.add(new Stretch(from, end, giver, null));
        return result.stream()
                .filter(stretch -> stretch.from().isBefore(stretch.to()))
                .toList();
    }

    private String firstGiver() {
        return way.isEmpty()
                ? lastOf(course.steps()).map(Step::agency).orElse(dossier.firstHolder())
                : before(way.getFirst()).map(Step::agency).orElse(dossier.firstHolder());
    }

    /** Until accepted, or due to be, the time is the giver's. */
    private Instant takenAt(Step step) {
        var handOver = step.handOver();
        var accepted =
                switch (step) {
                    case Step.Offered _ -> end;
                    case Step.Accepted taken -> taken.acceptedAt();
                    case Step.Completed done -> done.acceptedAt();
                };
        return later(handOver.offeredAt(), earlier(accepted, handOver.acceptanceDueAt()));
    }

    private Instant doneAt(Step step) {
        return switch (step) {
            case Step.Offered _, Step.Accepted _ -> end;
            case Step.Completed completed -> completed.completedAt();
        };
    }

    private Share holderAt(Instant at, int amount) {
        return waitAt(at)
                .map(wait -> new Share(null, wait.stop().reason().name(), amount))
                .orElseGet(() -> new Share(agencyAt(at), null, amount));
    }

    private String agencyAt(Instant at) {
        var last = stretches.isEmpty() ? firstGiver() : stretches.getLast().agency();
        return stretches.stream()
                .filter(stretch -> stretch.covers(at))
                .findFirst()
                .map(stretch -> answerable(stretch.agency(), stretch.step(), at))
                .orElse(last);
    }

    private Optional<Stop.Past> waitAt(Instant at) {
        return waits.stream()
                .filter(wait -> !at.isBefore(wait.stop().from()) && at.isBefore(wait.to()))
                .findFirst();
    }

    private interface Piece {
        void between(Instant from, Instant to);
    }

    /** Pieces of a period in which neither the holder nor the waiting nor what is owed changes. */
    private void eachPiece(Instant from, Instant to, Piece piece) {
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
        owed.forEach(opinion -> {
            cuts.add(opinion.from());
            cuts.add(opinion.to());
        });
        var within = new ArrayList<>(cuts.subSet(from, true, to, true));
        for (int i = 1; i < within.size(); i++) {
            piece.between(within.get(i - 1), within.get(i));
        }
    }

    private static void add(List<Share> shares, @Nullable String agency, @Nullable String waiting, long amount) {
        if (amount > 0) {
            shares.add(new Share(agency, waiting, Math.toIntExact(amount)));
        }
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
