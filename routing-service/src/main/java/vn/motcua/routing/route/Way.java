package vn.motcua.routing.route;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms;
import vn.motcua.eventing.access.Parties;
import vn.motcua.routing.route.Step.Completed;
import vn.motcua.routing.route.Step.Ended;
import vn.motcua.routing.route.Step.Waiting;

/**
 * The steps of a dossier and what was written on the way. Steps after the same step run in parallel, a step after several is
 * their join.
 *
 * @param consultations in the order they were asked
 * @param consulting how the procedure has other agencies asked, null if it says nothing
 * @param passes of steps that were given back or on, in the order in which they ended
 * @param fieldChecks in the order they were recorded
 * @param drafts requests for papers that the clerk has still to issue, one of a step at most
 */
public record Way(
        Dossier dossier,
        List<Step> steps,
        List<Writing> writings,
        List<Consultation> consultations,
        Terms.@Nullable Consultation consulting,
        List<Pass> passes,
        List<FieldCheck> fieldChecks,
        List<Draft> drafts) {

    public Way {
        steps = List.copyOf(steps);
        writings = List.copyOf(writings);
        consultations = List.copyOf(consultations);
        passes = List.copyOf(passes);
        fieldChecks = List.copyOf(fieldChecks);
        drafts = List.copyOf(drafts);
    }

    /** A dossier whose steps are not known yet. */
    static Way unplanned(Dossier dossier) {
        return new Way(dossier, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());
    }

    /**
     * The same dossier with its steps, all waiting.
     *
     * @throws IllegalArgumentException if the plan cannot be walked to its end
     */
    Way planned(List<RouteStep> plan, Terms.@Nullable Consultation rule) {
        requireWalkable(plan);
        return new Way(
                dossier,
                plan.stream().<Step>map(Waiting::new).toList(),
                writings,
                consultations,
                rule,
                passes,
                fieldChecks,
                drafts);
    }

    private void requireWalkable(List<RouteStep> plan) {
        var known = new HashSet<StepId>();
        plan.forEach(step -> require(known.add(step.id()), "one step " + step.id(), "two"));
        plan.forEach(step -> require(known.containsAll(step.after()), "steps " + step.after(), "only " + known));

        var reached = new HashSet<StepId>();
        while (plan.stream().anyMatch(step -> reached.containsAll(step.after()) && reached.add(step.id()))) {
            // one more step is reached each time
        }
        require(reached.equals(known), "a way to each of " + known, "one to " + reached + " only");
    }

    private void require(boolean holds, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " in the route of dossier " + dossier.id() + ", got " + found);
        }
    }

    /** Agencies that have, or had, a part in it: those of the start, everyone it was handed to and everyone consulted. */
    public Set<AgencyCode> parties() {
        var parties = new LinkedHashSet<>(dossier.parties());
        steps.stream()
                .filter(step -> step.given().isPresent())
                .map(Step::agency)
                .forEach(parties::add);
        passes.stream().map(Pass::agency).forEach(parties::add);
        consultations.stream().map(Consultation::agency).forEach(parties::add);
        return parties;
    }

    /** Whom the dossier concerns. */
    public Parties concerned() {
        return Parties.of(dossier.client(), AgencyCode.values(parties()));
    }

    public Optional<Step> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The steps right before a step, the one that was complete last at the beginning. */
    public List<Step> givers(StepId id) {
        return step(id).map(step -> HandOvers.givers(this, step.plan())).orElse(List.of());
    }

    /** The last time that a step was had before it was given back or on. */
    Optional<Pass> lastPass(StepId id) {
        return passes.stream().filter(pass -> pass.step().equals(id)).reduce((first, last) -> last);
    }

    public Optional<Consultation> consultation(String id) {
        return consultations.stream()
                .filter(consultation -> consultation.id().equals(id))
                .findFirst();
    }

    public Optional<Writing> writing(String ref) {
        return writings.stream().filter(writing -> writing.ref().equals(ref)).findFirst();
    }

    /** The words kept under a reference, if there are any. */
    public @Nullable String words(String ref) {
        return writing(ref).map(Writing::note).orElse(null);
    }

    /** The same, one by one. */
    public List<String> lines(String ref) {
        var words = words(ref);
        return words == null ? List.of() : words.lines().toList();
    }

    /** Waiting steps whose predecessors are complete, in the order of the plan. */
    List<Step> ready() {
        return steps.stream()
                .filter(step -> switch (step) {
                    case Waiting waiting -> waiting.plan().after().stream().allMatch(this::complete);
                    case Step.GivenBack _, Step.Offered _, Step.Accepted _, Completed _, Ended _ -> false;
                })
                .toList();
    }

    boolean complete() {
        return steps.stream().map(Step::id).allMatch(this::complete);
    }

    private boolean complete(StepId id) {
        return step(id).stream().anyMatch(Completed.class::isInstance);
    }

    /** Whether no step comes after it. */
    boolean endsWith(StepId id) {
        return steps.stream().noneMatch(step -> step.plan().after().contains(id));
    }

    Way with(StepId id, UnaryOperator<Step> change) {
        var changed = steps.stream()
                .map(step -> step.id().equals(id) ? change.apply(step) : step)
                .toList();
        return withSteps(changed);
    }

    /** The same with other steps, and with times that are over. */
    Way passedOn(List<? extends Step> others, List<Pass> over) {
        return new Way(
                dossier,
                List.copyOf(others),
                writings,
                consultations,
                consulting,
                Stream.concat(passes.stream(), over.stream()).toList(),
                fieldChecks,
                drafts);
    }

    Way withPasses(List<Pass> others) {
        return new Way(dossier, steps, writings, consultations, consulting, others, fieldChecks, drafts);
    }

    private Way withSteps(List<Step> others) {
        return new Way(dossier, others, writings, consultations, consulting, passes, fieldChecks, drafts);
    }

    Way with(Consultation consultation) {
        return withConsultations(Consultations.append(consultations, consultation));
    }

    private Way withConsultations(List<Consultation> others) {
        return new Way(dossier, steps, writings, others, consulting, passes, fieldChecks, drafts);
    }

    /** @throws IllegalStateException if nobody has asked it */
    Way withConsultation(String id, UnaryOperator<Consultation> change) {
        if (consultation(id).isEmpty()) {
            throw new IllegalStateException(
                    "Expected consultation " + id + " in dossier " + dossier.id() + ", got none");
        }
        return withConsultations(consultations.stream()
                .map(known -> known.id().equals(id) ? change.apply(known) : known)
                .toList());
    }

    /** The same with nobody waiting any more for an opinion on a step. */
    Way closedConsultations(StepId step) {
        return withConsultations(consultations.stream()
                .map(known -> known.inquiry().step().equals(step) ? Consultations.closed(known) : known)
                .toList());
    }

    Way with(Writing writing) {
        return withAll(List.of(writing));
    }

    /** The field checks of a step. */
    public List<FieldCheck> fieldChecks(StepId step) {
        return fieldChecks.stream().filter(check -> check.step().equals(step)).toList();
    }

    /** The request for papers that waits to be issued for a step. */
    public Optional<Draft> draft(StepId step) {
        return drafts.stream().filter(draft -> draft.step().equals(step)).findFirst();
    }

    Way with(FieldCheck check) {
        return new Way(
                dossier,
                steps,
                writings,
                consultations,
                consulting,
                passes,
                Stream.concat(fieldChecks.stream(), Stream.of(check)).toList(),
                drafts);
    }

    /** The same with a draft in the place of the one before it. */
    Way with(Draft draft) {
        var others = withoutDraft(draft.step()).drafts();
        return withDrafts(Stream.concat(others.stream(), Stream.of(draft)).toList());
    }

    Way withoutDraft(StepId step) {
        return withDrafts(
                drafts.stream().filter(draft -> !draft.step().equals(step)).toList());
    }

    Way withDrafts(List<Draft> others) {
        return new Way(dossier, steps, writings, consultations, consulting, passes, fieldChecks, others);
    }

    Way withAll(List<Writing> others) {
        return new Way(
                dossier,
                steps,
                Stream.concat(writings.stream(), others.stream()).toList(),
                consultations,
                consulting,
                passes,
                fieldChecks,
                drafts);
    }

    /** The same with every step that is not complete ended, and with nobody asked any more. */
    Way ended() {
        var ended = steps.stream()
                .map(step -> switch (step) {
                    case Waiting _, Step.GivenBack _, Step.Offered _, Step.Accepted _ -> new Ended(step);
                    case Completed _, Ended _ -> step;
                })
                .toList();
        var closed = consultations.stream().map(Consultations::closed).toList();
        return new Way(dossier, ended, writings, closed, consulting, passes, fieldChecks, List.of());
    }
}
