package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.WorkCalendar;

/**
 * Whose the late minutes are. Looked at is the way that led to the end: the last step, the one it waited for, and so on; at a
 * join that is the branch that closed it. An agency answers for what it took beyond its own allotment, so neither does another
 * one's lateness eat its time, nor does another one's haste excuse it. While an opinion is overdue that the agency has asked for,
 * the time is that of the agency that owes it. While it contests when a step was handed over, that time is shown apart. While the
 * applicant wants the dossier back nobody may work, and the time is the receiving agency's, whose counter has to answer him. Waiting
 * is on nobody's account.
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
     * @param giver from whom it had the step, itself while it was about to pass it on
     */
    private record Stretch(Instant from, Instant to, String agency, @Nullable Step step, String giver) {
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
        return total > 0 ? lateness(charged(dueAt, total), total) : new Lateness(0, List.of(holderAt(dueAt)));
    }

    /** Splits lateness that was told before, whatever the calendar says now: it stays as long as it was. */
    Lateness of(Instant dueAt, long told) {
        long total = calendar.workingMinutes(dueAt, end);
        return total > 0 ? lateness(split(told, charged(dueAt, total)), told) : new Lateness(0, List.of());
    }

    private Map<Account, Long> charged(Instant dueAt, long total) {
        Map<Account, Long> owners = new TreeMap<>();
        Map<Account, Long> held = new TreeMap<>();
        eachPiece(dueAt, end, (from, to) -> {
            long minutes = calendar.workingMinutes(from, to);
            ownerAt(from)
                    .ifPresentOrElse(
                            owner -> owners.merge(owner, minutes, Long::sum),
                            () -> held.merge(accountAt(from), minutes, Long::sum));
        });
        var charged = charge(total - sum(owners), overruns(dueAt), held);
        owners.forEach((owner, minutes) -> charged.merge(owner, minutes, Long::sum));
        return charged;
    }

    private static Lateness lateness(Map<Account, Long> charged, long total) {
        var shares = new ArrayList<Share>();
        var disputed = new ArrayList<Disputed>();
        new TreeMap<>(charged).forEach((account, minutes) -> {
            int amount = Math.toIntExact(minutes);
            if (amount > 0) {
                switch (account) {
                    case Account.Of(var agency) -> shares.add(new Share(agency, null, amount));
                    case Account.Waiting(var reason) -> shares.add(new Share(null, reason, amount));
                    case Account.Contested(var agency, var against) ->
                        disputed.add(new Disputed(agency, against, amount));
                }
            }
        });
        return new Lateness(Math.toIntExact(total), shares, disputed);
    }

    /** Whose a late minute is whatever anybody took beyond his own time. */
    private Optional<Account> ownerAt(Instant at) {
        var wait = waitAt(at).map(Attribution::waiting);
        return wait.isPresent() ? wait : Optional.of(counter()).filter(counter -> course.isWishedBackAt(at));
    }

    private Account counter() {
        return new Account.Of(dossier.receivingAgency());
    }

    /** Who makes the dossier late: whoever overran his time most, or else whoever holds it. */
    String causedBy() {
        Map<String, Long> agencies = new TreeMap<>();
        overruns(Instant.MAX).forEach((account, minutes) -> agencies.merge(agencyOf(account), minutes, Long::sum));
        return agencies.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> agencyOf(accountAt(end)));
    }

    /** As it was recorded, until the dispute is settled. */
    private static String agencyOf(Account account) {
        return switch (account) {
            case Account.Of(var agency) -> agency;
            case Account.Contested contested -> contested.agency();
            case Account.Waiting _ -> throw new IllegalStateException("Expected an agency, got " + account);
        };
    }

    /**
     * The overruns, if they explain the lateness; what they do not explain (allotments that add up to more than the term) is
     * whoever's who held the dossier in the late minutes.
     */
    private static Map<Account, Long> charge(long minutes, Map<Account, Long> overruns, Map<Account, Long> held) {
        long explained = Math.min(minutes, sum(overruns));
        Map<Account, Long> charged = new TreeMap<>(split(explained, overruns));
        split(minutes - explained, held).forEach((account, amount) -> charged.merge(account, amount, Long::sum));
        return charged;
    }

    /** Splits an amount in proportion to weights; what rounding leaves goes to the largest remainders. */
    static <K extends Comparable<? super K>> Map<K, Long> split(long amount, Map<K, Long> weights) {
        long all = sum(weights);
        if (amount == 0 || all == 0) {
            return Map.of();
        }
        Map<K, Long> parts = new TreeMap<>();
        weights.forEach((name, weight) -> parts.put(name, amount * weight / all));
        long left = amount - sum(parts);
        weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<K, Long> weight) -> amount * weight.getValue() % all)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(left)
                .forEach(weight -> parts.merge(weight.getKey(), 1L, Long::sum));
        return parts;
    }

    /**
     * What each agency on the way took beyond its own time, waiting not counted.
     *
     * @param owned from when on the time of a wish is charged as it is, and not as an overrun
     */
    private Map<Account, Long> overruns(Instant owned) {
        Map<Account, Long> overruns = new TreeMap<>();
        var giver = firstGiver();
        var since = course.countedFrom();
        for (var step : way) {
            overrun(
                    overruns,
                    giver,
                    null,
                    HandOvers.offerDueAt(calendar, since),
                    step.handOver().offeredAt(),
                    owned);
            Map<Account, Long> own = new TreeMap<>();
            overrun(own, step.agency(), step, step.clock().lastRun().dueAt(), doneAt(step), owned);
            contest(own, step, giver);
            giveBack(own, step);
            own.forEach((account, minutes) -> overruns.merge(account, minutes, Long::sum));
            giver = step.agency();
            since = doneAt(step);
        }
        overrun(overruns, giver, null, HandOvers.offerDueAt(calendar, since), end, owned);
        return overruns;
    }

    private void overrun(
            Map<Account, Long> overruns,
            String agency,
            @Nullable Step step,
            Instant dueAt,
            Instant doneAt,
            Instant owned) {
        eachPiece(OfficeTime.later(dueAt, course.countedFrom()), doneAt, (from, to) -> {
            var until = course.isWishedBackAt(from) ? OfficeTime.later(from, OfficeTime.earlier(to, owned)) : to;
            long minutes = calendar.workingMinutes(from, until);
            if (minutes > 0 && waitAt(from).isEmpty()) {
                overruns.merge(new Account.Of(answerable(agency, step, from)), minutes, Long::sum);
            }
        });
    }

    /** A wish within an agency's own time took that much of it: so many minutes of what it then overran are the counter's. */
    private void giveBack(Map<Account, Long> own, Step step) {
        var recorded = new Account.Of(step.agency());
        long[] wished = {0};
        var until = OfficeTime.earlier(step.clock().lastRun().dueAt(), OfficeTime.earlier(doneAt(step), end));
        eachPiece(OfficeTime.later(takenAt(step), course.countedFrom()), until, (from, to) -> {
            if (course.isWishedBackAt(from) && waitAt(from).isEmpty()) {
                wished[0] += calendar.workingMinutes(from, to);
            }
        });
        long minutes = Math.min(wished[0], own.getOrDefault(recorded, 0L));
        if (minutes > 0) {
            own.merge(recorded, -minutes, Long::sum);
            own.merge(counter(), minutes, Long::sum);
        }
    }

    /** Of an overrun at most as many minutes are contested as the agency would have had the step later. */
    private void contest(Map<Account, Long> own, Step step, String giver) {
        var recorded = new Account.Of(step.agency());
        var account = contested(step, giver);
        long minutes = Math.min(contestedMinutes(step), own.getOrDefault(recorded, 0L));
        if (minutes > 0 && !account.equals(recorded)) {
            own.merge(recorded, -minutes, Long::sum);
            own.merge(account, minutes, Long::sum);
        }
    }

    /** Whose the time is between the taking as it was recorded and as it is claimed. */
    private static Account contested(Step step, String giver) {
        var dispute = step.handOver().dispute();
        var recorded = new Account.Of(step.agency());
        if (dispute == null || giver.equals(step.agency())) {
            return recorded;
        }
        return switch (dispute.state()) {
            case OPEN -> new Account.Contested(step.agency(), giver);
            case UPHELD -> new Account.Of(giver);
            case REJECTED -> recorded;
        };
    }

    private long contestedMinutes(Step step) {
        var dispute = step.handOver().dispute();
        if (dispute == null) {
            return 0;
        }
        long[] minutes = {0};
        var until = OfficeTime.earlier(dispute.claimedAt(), OfficeTime.earlier(doneAt(step), end));
        eachPiece(OfficeTime.later(takenAt(step), course.countedFrom()), until, (from, to) -> {
            if (ownerAt(from).isEmpty()) {
                minutes[0] += calendar.workingMinutes(from, to);
            }
        });
        return minutes[0];
    }

    /** Whoever does the step, or else, as at a join, of those who owe an opinion on it the one who gives it last; the counter above all. */
    private String answerable(String agency, @Nullable Step step, Instant at) {
        if (course.isWishedBackAt(at)) {
            return dossier.receivingAgency();
        }
        return owed.stream()
                .filter(opinion -> step != null && opinion.step().equals(step.id()) && opinion.covers(at))
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
            case SideClock.Answered answered -> OfficeTime.earlier(answered.at(), end);
            case SideClock.Closed closed -> OfficeTime.earlier(closed.at(), end);
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
            var taken = OfficeTime.earlier(OfficeTime.later(takenAt(step), from), end);
            var done = OfficeTime.earlier(OfficeTime.later(doneAt(step), taken), end);
            result.add(new Stretch(from, taken, giver, null, giver));
            result.add(new Stretch(taken, done, step.agency(), step, giver));
            from = done;
            giver = step.agency();
        }
        result.add(new Stretch(from, end, giver, null, giver));
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
        return OfficeTime.later(handOver.offeredAt(), OfficeTime.earlier(accepted, handOver.acceptanceDueAt()));
    }

    private Instant doneAt(Step step) {
        return switch (step) {
            case Step.Offered _, Step.Accepted _ -> end;
            case Step.Completed completed -> completed.completedAt();
        };
    }

    private Share holderAt(Instant at) {
        return waitAt(at)
                .map(wait -> new Share(null, wait.stop().reason().name(), 0))
                .orElseGet(() -> new Share(agencyOf(accountAt(at)), null, 0));
    }

    private static Account waiting(Stop.Past wait) {
        return new Account.Waiting(wait.stop().reason().name());
    }

    private Account accountAt(Instant at) {
        if (course.isWishedBackAt(at)) {
            return counter();
        }
        var last = stretches.isEmpty() ? firstGiver() : stretches.getLast().agency();
        return stretches.stream()
                .filter(stretch -> stretch.covers(at))
                .findFirst()
                .map(stretch -> account(stretch, at))
                .orElseGet(() -> new Account.Of(last));
    }

    private Account account(Stretch stretch, Instant at) {
        var step = stretch.step();
        var dispute = step == null ? null : step.handOver().dispute();
        return step != null && dispute != null && at.isBefore(dispute.claimedAt())
                ? contested(step, stretch.giver())
                : new Account.Of(answerable(stretch.agency(), step, at));
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
        course.wishes().forEach(wish -> {
            cuts.add(wish.from());
            cuts.add(Objects.requireNonNullElse(wish.to(), end));
        });
        owed.forEach(opinion -> {
            cuts.add(opinion.from());
            cuts.add(opinion.to());
        });
        way.stream()
                .map(step -> step.handOver().dispute())
                .filter(Objects::nonNull)
                .forEach(dispute -> cuts.add(dispute.claimedAt()));
        var within = new ArrayList<>(cuts.subSet(from, true, to, true));
        for (int i = 1; i < within.size(); i++) {
            piece.between(within.get(i - 1), within.get(i));
        }
    }

    private static long sum(Map<?, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
