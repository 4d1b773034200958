package vn.motcua.sla.deadline.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.DueDate;

/**
 * The course that a dossier has taken since it was accepted: what was promised, who had it when, when its clock stood, and what was
 * said about its time. The legal clock itself is beside it, in {@link Deadline.Underway}.
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
 * @param passes of steps that were given back or on, in the order in which they ended
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
        List<Wish> wishes,
        List<Pass> passes) {
    /** States of an earlier release do not say which date was missed; they are read as missed whatever the date is. */
    private static final String ANY_DATE = "";

    public Course {
        steps = List.copyOf(steps);
        stops = List.copyOf(stops);
        supplements = List.copyOf(supplements);
        declarations = List.copyOf(declarations);
        clocks = List.copyOf(clocks);
        breaches = List.copyOf(breaches);
        wishes = List.copyOf(wishes);
        passes = List.copyOf(passes);
    }

    public static Course begin(
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
                List.of(),
                List.of());
    }

    public Term term() {
        return terms.total();
    }

    /** Terms in days and months are early, on time or late by their local date, terms in hours by the instant. */
    public boolean byDate() {
        return DueDate.byDate(term().unit());
    }

    public Optional<Step> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Steps that somebody still has to do. */
    public List<Step> openSteps() {
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
    public boolean missed(Instant dueAt) {
        return declared(Declaration.Kind.MISSED, dueAt.toString()) || declared(Declaration.Kind.MISSED, ANY_DATE);
    }

    public Course offered(Step.Offered step) {
        var others = steps.stream().filter(known -> !known.id().equals(step.id()));
        return withSteps(Stream.concat(others, Stream.of(step)).toList());
    }

    public Course stepNow(StepId id, UnaryOperator<Step> change) {
        if (step(id).isEmpty()) {
            throw new IllegalStateException("Expected step " + id + " to be known");
        }
        return withSteps(steps.stream()
                .map(step -> step.id().equals(id) ? change.apply(step) : step)
                .toList());
    }

    public Course disputed(StepId step, Dispute dispute) {
        return stepNow(step, known -> known.with(dispute));
    }

    /** The same with a dispute about a hand-over of an earlier time, offered then. */
    public Course disputed(StepId step, Instant offeredAt, Dispute dispute) {
        var others = passes.stream()
                .map(pass -> pass.step().equals(step)
                                && pass.was().handOver().offeredAt().equals(offeredAt)
                        ? pass.with(dispute)
                        : pass)
                .toList();
        return with(draft -> draft.passes = others);
    }

    /** Every time that an agency had a step, those that are over included. */
    public List<Step> everyStep() {
        return Stream.concat(passes.stream().map(Pass::was), steps.stream()).toList();
    }

    /** The times that a step was had before, the last one at the end. */
    public List<Pass> passes(StepId step) {
        return passes.stream().filter(pass -> pass.step().equals(step)).toList();
    }

    /**
     * The same without the steps that have left their agencies.
     *
     * @param reopened a step that its agency has again, null if none
     */
    public Course left(List<Pass> over, @Nullable Step reopened) {
        var gone = over.stream().map(Pass::step).toList();
        var others = steps.stream().filter(step -> !gone.contains(step.id()));
        return with(draft -> {
            draft.passes = Stream.concat(passes.stream(), over.stream()).toList();
            draft.steps = Stream.concat(others, Stream.ofNullable(reopened)).toList();
        });
    }

    public Course withSteps(List<Step> others) {
        return with(draft -> draft.steps = others);
    }

    public Course withAppointment(Appointment other) {
        return with(draft -> draft.appointment = other);
    }

    public Course withSupplements(List<Supplement> others) {
        return with(draft -> draft.supplements = others);
    }

    public Course withPast(Stop.Past stop) {
        return with(draft -> draft.stops = append(stops, stop));
    }

    public Course counted(Instant from, Alarms other) {
        return with(draft -> {
            draft.countedFrom = from;
            draft.alarms = other;
        });
    }

    /** A fresh receipt says the date, unless that of an apology is the later one; an older system's receipt stays as it was. */
    public Course reprinted(Dossier dossier, Instant dueAt) {
        var promisedLater =
                switch (appointment) {
                    case Appointment.AsPrinted _ -> false;
                    case Appointment.Renewed renewed -> renewed.dueAt().isAfter(dueAt);
                };
        return promisedLater || dossier.imported() ? this : with(draft -> draft.printedDueAt = dueAt);
    }

    public Course receivedAt(Instant right, Instant from, Alarms other) {
        return counted(from, other).with(draft -> draft.receivedAt = right);
    }

    public Course withClocks(List<SideClock> others) {
        return with(draft -> draft.clocks = others);
    }

    public Course declared(Declaration declaration) {
        return withDeclarations(said(declaration));
    }

    /** Of the reminders only the last is kept. */
    private List<Declaration> said(Declaration declaration) {
        var others = declarations.stream()
                .filter(known -> known.kind() != Declaration.Kind.STILL_OVERDUE || declaration.kind() != known.kind())
                .toList();
        return append(others, declaration);
    }

    public Course withDeclarations(List<Declaration> others) {
        return with(draft -> draft.declarations = others);
    }

    public Course breached(Breached breach) {
        return with(draft -> draft.breaches = append(breaches, breach));
    }

    public Course remindedAt(Instant at) {
        return with(draft -> draft.remindAt = at);
    }

    /** Whether the applicant wants the dossier back and nobody has answered him. */
    public boolean wantedBack() {
        return wishes.stream().anyMatch(Wish::open);
    }

    public boolean wantedBackAt(Instant at) {
        return wishes.stream().anyMatch(wish -> wish.covers(at));
    }

    public Course wishedBack(Instant at) {
        return with(draft -> draft.wishes = append(wishes, new Wish(at, null)));
    }

    /** Confirmed, taken back, or overtaken by another end. */
    public Course wishAnswered(Instant at) {
        return with(draft ->
                draft.wishes = wishes.stream().map(wish -> wish.answered(at)).toList());
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** The same course with something changed. */
    private Course with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.course();
    }

    /** A copy that is being changed: the one place, beside the record itself, that names all components. */
    private static final class Draft {
        private Instant receivedAt;
        private final Terms terms;
        private Instant printedDueAt;
        private Instant countedFrom;
        private Alarms alarms;
        private Appointment appointment;
        private List<Step> steps;
        private List<Stop.Past> stops;
        private List<Supplement> supplements;
        private List<Declaration> declarations;
        private List<SideClock> clocks;
        private List<Breached> breaches;
        private @Nullable Instant remindAt;
        private List<Wish> wishes;
        private List<Pass> passes;

        Draft(Course course) {
            this.receivedAt = course.receivedAt;
            this.terms = course.terms;
            this.printedDueAt = course.printedDueAt;
            this.countedFrom = course.countedFrom;
            this.alarms = course.alarms;
            this.appointment = course.appointment;
            this.steps = course.steps;
            this.stops = course.stops;
            this.supplements = course.supplements;
            this.declarations = course.declarations;
            this.clocks = course.clocks;
            this.breaches = course.breaches;
            this.remindAt = course.remindAt;
            this.wishes = course.wishes;
            this.passes = course.passes;
        }

        Course course() {
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
                    wishes,
                    passes);
        }
    }
}
