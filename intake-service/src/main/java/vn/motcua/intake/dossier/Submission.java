package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
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
 * @param client the API client that created it
 * @param by who handed it in: staff id, or the portal's
 * @param submittedAt date of the code: now, or when the postman's hand-over was signed, or when a mobile clerk took it
 * @param caseName the procedure's case, if it was known at the filing
 * @param offline taken by a mobile clerk and reported later
 * @param handover reference of the record signed with the postman
 * @param route the way of the dossier, agencies resolved
 * @param components the papers that the procedure knows
 * @param cases the legal times that are open to its channel
 * @param own what the procedure rules for itself, null if it leaves everything to the rule set
 * @param fingerprint keyed hash of the request: the same key with another one is a mistake
 * @param filer null for what came from an older system without persons
 * @param attempt which request it was, so that of two equal ones one is the first
 * @param importedAt when it came from an older system, null if it was handed in here
 * @param extension why its term is extended, null if it is not or is accepted later
 */
public record Submission(
        String id,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        RuleSet ruleSet,
        AgencyCode receivingAgency,
        AgencyCode competentAgency,
        Channel channel,
        Delivery resultDelivery,
        String client,
        StaffId by,
        Instant submittedAt,
        @Nullable String caseName,
        boolean offline,
        @Nullable String handover,
        @Nullable String externalCode,
        @Nullable SealedText filer,
        @Nullable SealedText owner,
        List<Paper> papers,
        List<Component> components,
        List<CaseTerm> cases,
        AfterSupplement afterSupplement,
        List<RouteStep> route,
        @Nullable OwnRules own,
        String fingerprint,
        String attempt,
        @Nullable Instant importedAt,
        @Nullable SealedText extension) {
    public Submission {
        papers = List.copyOf(papers);
        components = List.copyOf(components);
        cases = List.copyOf(cases);
        route = List.copyOf(route);
    }

    /** Accepted the moment it is handed in: the clerk looks at the papers across the counter. */
    boolean acceptedAtOnce() {
        return channel == Channel.COUNTER;
    }

    Terms terms(CaseTerm chosen) {
        return terms(chosen, route, null);
    }

    /**
     * The terms with the whole of what the law lets be added to them.
     *
     * @param reason reference of why it is needed
     */
    Terms extended(CaseTerm chosen, Extension allowed, String reason) {
        var granted = new Terms.Extension(allowed.workingDays(), allowed.legalBasis(), reason);
        return terms(
                chosen, route.stream().map(step -> lengthened(step, allowed)).toList(), granted);
    }

    private Terms terms(CaseTerm chosen, List<RouteStep> way, Terms.@Nullable Extension granted) {
        return new Terms(
                chosen.caseName(),
                chosen.term(),
                chosen.sameDay(),
                afterSupplement,
                way,
                chosen.committed(),
                own,
                granted);
    }

    private static RouteStep lengthened(RouteStep step, Extension by) {
        if (!step.id().equals(by.step())) {
            return step;
        }
        var allotment = new Term(
                step.allotment().value() + by.workingDays(), step.allotment().unit());
        return new RouteStep(step.id(), step.name(), step.agency(), allotment, step.after(), step.branch());
    }

    /** How often papers may be asked for: as the procedure rules for itself, or else as the rule set says. */
    int supplementsIn(Phase phase) {
        var rounds = own == null ? 0 : own.supplementWithin().size();
        return phase == Phase.PROCESSING && rounds > 0 ? rounds : ruleSet.supplementsPerPhase();
    }
}
