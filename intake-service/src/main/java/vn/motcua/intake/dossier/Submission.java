package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.OwnRules;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;

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
 */
public record Submission(
        String id,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        RuleSet ruleSet,
        String receivingAgency,
        String competentAgency,
        Channel channel,
        Delivery resultDelivery,
        String client,
        String by,
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
        @Nullable Instant importedAt) {
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
        return new Terms(
                chosen.caseName(), chosen.term(), chosen.sameDay(), afterSupplement, route, chosen.committed(), own);
    }

    /** How often papers may be asked for: as the procedure rules for itself, or else as the rule set says. */
    int supplementsIn(Phase phase) {
        var rounds = own == null ? 0 : own.supplementWithin().size();
        return phase == Phase.PROCESSING && rounds > 0 ? rounds : ruleSet.supplementsPerPhase();
    }
}
