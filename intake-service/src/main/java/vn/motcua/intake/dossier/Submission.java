package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.OwnRules;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.contracts.reference.Procedure.Extension;

/**
 * What was handed in and what the law promised on that day. Nothing of it ever changes.
 *
 * @param id the dossier's id
 * @param competentAgency who answers for the result, never relative
 * @param filer null for what came from an older system without persons
 */
public record Submission(
        DossierId id,
        Request request,
        AgencyCode receivingAgency,
        AgencyCode competentAgency,
        HandIn handIn,
        Promise promise,
        @Nullable SealedText filer,
        @Nullable SealedText owner,
        List<Paper> papers) {
    public Submission {
        papers = List.copyOf(papers);
    }

    /**
     * Whose request it was.
     *
     * @param client the API client that created the dossier
     * @param by who handed it in: staff id, or the portal's
     * @param fingerprint keyed hash of the request: the same key with another one is a mistake
     * @param attempt which request it was, so that of two equal ones one is the first
     */
    public record Request(String client, StaffId by, String fingerprint, String attempt) {}

    /**
     * How it was handed in, and what for.
     *
     * @param submittedAt date of the code: now, or when the postman's hand-over was signed, or when a mobile clerk took it
     * @param caseName the procedure's case, if it was known at the filing
     * @param offline taken by a mobile clerk and reported later
     * @param handover reference of the record signed with the postman
     * @param importedAt when it came from an older system, null if it was handed in here
     * @param extension why its term is extended, null if it is not or is accepted later
     */
    public record HandIn(
            Channel channel,
            Delivery resultDelivery,
            Instant submittedAt,
            @Nullable String caseName,
            boolean offline,
            @Nullable String handover,
            @Nullable String externalCode,
            @Nullable Instant importedAt,
            @Nullable SealedText extension) {}

    /**
     * What the procedure promised on the day.
     *
     * @param components the papers that it knows
     * @param cases the legal times that are open to the channel
     * @param route the way of the dossier, agencies resolved
     * @param own what it rules for itself, null if it leaves everything to the rule set
     */
    public record Promise(
            String procedure,
            int procedureVersion,
            String procedureName,
            String field,
            RuleSet ruleSet,
            List<Component> components,
            List<CaseTerm> cases,
            AfterSupplement afterSupplement,
            List<RouteStep> route,
            @Nullable OwnRules own) {
        public Promise {
            components = List.copyOf(components);
            cases = List.copyOf(cases);
            route = List.copyOf(route);
        }
    }

    /** Accepted the moment it is handed in: the clerk looks at the papers across the counter. */
    boolean acceptedAtOnce() {
        return handIn.channel() == Channel.COUNTER;
    }

    Terms terms(CaseTerm chosen) {
        return terms(chosen, promise.route(), null);
    }

    /**
     * The terms with the whole of what the law lets be added to them.
     *
     * @param reason reference of why it is needed
     */
    Terms extended(CaseTerm chosen, Extension allowed, String reason) {
        var granted = new Terms.Extension(allowed.workingDays(), allowed.legalBasis(), reason);
        return terms(
                chosen,
                promise.route().stream().map(step -> lengthened(step, allowed)).toList(),
                granted);
    }

    private Terms terms(CaseTerm chosen, List<RouteStep> way, Terms.@Nullable Extension granted) {
        return new Terms(
                chosen.caseName(),
                chosen.term(),
                chosen.sameDay(),
                promise.afterSupplement(),
                way,
                chosen.committed(),
                promise.own(),
                granted);
    }

    private static RouteStep lengthened(RouteStep step, Extension by) {
        if (!step.id().equals(by.step())) {
            return step;
        }
        var allotment = new Term(
                step.allotment().value() + by.workingDays(), step.allotment().unit());
        return new RouteStep(
                step.id(), step.name(), step.agency(), allotment, step.after(), step.branch(), step.waiting());
    }

    /** How often papers may be asked for: as the procedure rules for itself, or else as the rule set says. */
    int supplementsIn(Phase phase) {
        var own = promise.own();
        var rounds = own == null ? 0 : own.supplementWithin().size();
        return phase == Phase.PROCESSING && rounds > 0
                ? rounds
                : promise.ruleSet().supplementsPerPhase();
    }
}
