package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;

/**
 * What has happened since the dossier was accepted.
 *
 * @param terms what the law promised on the day of receipt
 * @param printedDueAt the date on the last receipt
 * @param countedFrom receipt, or the last restart; time used before it takes no part
 * @param alarms warnings before the due instant as it is now, or was when the clock was stopped
 * @param steps in the order they were offered
 * @param stops those that are over
 * @param clocks beside the legal one
 * @param breaches of rules about time, beside the lateness itself
 * @param remindAt when to say next that it is still overdue, null before it was missed
 * @param wishes to withdraw, in the order of time; only the last may be open
 */
public record Course(
        Instant receivedAt,
        Terms terms,
        Instant printedDueAt,
        Instant countedFrom,
        Alarms alarms,
        Appointment appointment,
        List<Step> steps,
        List<Stop.Past> stops,
        List<Supplement> supplements,
        List<Declaration> declarations,
        List<SideClock> clocks,
        List<Breached> breaches,
        @Nullable Instant remindAt,
        List<Wish> wishes) {
    /** What misses were declared of when a date could not move any more. */
    private static final String BEFORE_DATES_WERE_NAMED = "";

    public Course {
        steps = List.copyOf(steps);
        stops = List.copyOf(stops);
        supplements = List.copyOf(supplements);
        declarations = List.copyOf(declarations);
        clocks = List.copyOf(clocks);
        breaches = List.copyOf(breaches);
        wishes = List.copyOf(wishes);
    }

    static Course begin(
            Instant receivedAt,
            Terms terms,
            Instant dueAt,
            Alarms alarms,
            List<Supplement> supplements,
            List<Declaration> declarations,
            List<SideClock> clocks) {
        return new Course(
                receivedAt,
                terms,
                dueAt,
                receivedAt,
                alarms,
                new Appointment.AsPrinted(),
                List.of(),
                List.of(),
                supplements,
                declarations,
                clocks,
                List.of(),
                null,
                List.of());
    }

    Term term() {
        return terms.total();
    }

    /** Terms in days and months are early, on time or late by their local date, terms in hours by the instant. */
    public boolean byDate() {
        return byDate(term().unit());
    }

    static boolean byDate(Unit unit) {
        return switch (unit) {
            case WORKING_DAY, CALENDAR_DAY, MONTH -> true;
            case WORKING_HOUR, HOUR -> false;
        };
    }

    Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Steps that somebody still has to do. */
    List<Step> openSteps() {
        return steps.stream()
                .filter(step -> switch (step) {
                    case Step.Offered _, Step.Accepted _ -> true;
                    case Step.Completed _ -> false;
                })
                .toList();
    }

    /** Whether something of this kind was declared already, of this or of anything. */
    public boolean declared(Declaration.Kind kind, String of) {
        return declarations.stream()
                .anyMatch(declaration ->
                        declaration.kind() == kind && declaration.of().equals(of));
    }

    /** Whether it was declared that this date passed with the dossier unfinished. */
    boolean missed(Instant dueAt) {
        return declared(Declaration.Kind.MISSED, dueAt.toString())
                || declared(Declaration.Kind.MISSED, BEFORE_DATES_WERE_NAMED);
    }

    Course offered(Step.Offered step) {
        var others = steps.stream().filter(known -> !known.id().equals(step.id()));
        return withSteps(Stream.concat(others, Stream.of(step)).toList());
    }

    Course stepNow(String id, UnaryOperator<Step> change) {
        if (step(id).isEmpty()) {
            throw new IllegalStateException("Expected step " + id + " to be known");
        }
        return withSteps(steps.stream()
                .map(step -> step.id().equals(id) ? change.apply(step) : step)
                .toList());
    }

    Course disputed(String step, Dispute dispute) {
        return stepNow(step, known -> known.with(dispute));
    }

    Course withSteps(List<Step> others) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                others,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    Course withAppointment(Appointment other) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                other,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    Course withSupplements(List<Supplement> others) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                others,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    Course over(Stop.Past stop) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                append(stops, stop),
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    Course counted(Instant from, Alarms other) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                from,
                other,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    /** A fresh receipt says the date, unless that of an apology is the later one; an older system's receipt stays as it was. */
    Course certified(Dossier dossier, Instant dueAt) {
        var promisedLater =
                switch (appointment) {
                    case Appointment.AsPrinted _ -> false;
                    case Appointment.Renewed renewed -> renewed.dueAt().isAfter(dueAt);
                };
        return promisedLater || dossier.importedAt() != null ? this : printed(dueAt);
    }

    private Course printed(Instant dueAt) {
        return new Course(
                receivedAt,
                terms,
                dueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    Course receivedAt(Instant right, Instant from, Alarms other) {
        return new Course(
                right,
                terms,
                printedDueAt,
                from,
                other,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    Course withClocks(List<SideClock> others) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                others,
                breaches,
                remindAt,
                wishes);
    }

    Course declared(Declaration declaration) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                said(declaration),
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    /** Of the reminders only the last is kept. */
    private List<Declaration> said(Declaration declaration) {
        var others = declarations.stream()
                .filter(known -> known.kind() != Declaration.Kind.STILL_OVERDUE || declaration.kind() != known.kind())
                .toList();
        return append(others, declaration);
    }

    Course breached(Breached breach) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                append(breaches, breach),
                remindAt,
                wishes);
    }

    Course remindedAt(Instant at) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                at,
                wishes);
    }

    Course withDeclarations(List<Declaration> others) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                others,
                clocks,
                breaches,
                remindAt,
                wishes);
    }

    /** Whether the applicant wants the dossier back and nobody has answered him. */
    boolean isWishedBack() {
        return wishes.stream().anyMatch(Wish::isOpen);
    }

    boolean isWishedBackAt(Instant at) {
        return wishes.stream().anyMatch(wish -> wish.covers(at));
    }

    Course wishedBack(Instant at) {
        return withWishes(append(wishes, new Wish(at, null)));
    }

    /** Confirmed, taken back, or overtaken by another end. */
    Course wishAnswered(Instant at) {
        return withWishes(wishes.stream().map(wish -> wish.answered(at)).toList());
    }

    private Course withWishes(List<Wish> others) {
        return new Course(
                receivedAt,
                terms,
                printedDueAt,
                countedFrom,
                alarms,
                appointment,
                steps,
                stops,
                supplements,
                declarations,
                clocks,
                breaches,
                remindAt,
                others);
    }

    static <T> List<T> append(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return more;
    }
}
