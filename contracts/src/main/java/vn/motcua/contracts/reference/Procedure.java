package vn.motcua.contracts.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.OwnRules;

/**
 * A published service of the administration, one version of it.
 *
 * @param code national code, {@code \d\.\d{6}}, with the provincial suffix where there is one
 * @param version counts up with every published change
 * @param levels levels of government that offer it: {@code commune}, {@code province}
 * @param offeredAt codes of the agencies that receive it
 * @param competentAgency who answers for the result; a leading dot is relative to the receiving agency
 * @param validFrom first day of this version, local date
 * @param validTo last day of this version, null while in force
 * @param verified false where the source did not say the unit of its time
 * @param route template of the way; agencies with a leading dot are relative to the receiving agency
 * @param own what it rules for itself, null if it leaves everything to the rule set
 */
public record Procedure(
        String code,
        int version,
        String name,
        String field,
        List<String> levels,
        List<AgencyCode> offeredAt,
        AgencyCode competentAgency,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean online,
        boolean verified,
        List<CaseTerm> terms,
        List<Fee> fees,
        List<Component> components,
        AfterSupplement afterSupplement,
        List<RouteStep> route,
        @Nullable OwnRules own) {
    public Procedure {
        levels = List.copyOf(levels);
        offeredAt = List.copyOf(offeredAt);
        terms = List.copyOf(terms);
        fees = List.copyOf(fees);
        components = List.copyOf(components);
        route = List.copyOf(route);
    }

    /**
     * The legal time of one case of the procedure.
     *
     * @param caseName name of the case, null where there is only one
     * @param channel only for dossiers by this channel, null for all
     * @param sameDay due the same day if received by 15:00:00
     * @param committed the shorter time the agencies have committed themselves to, null if they have not
     * @param extension how far the law lets the term be extended, null if it does not
     */
    public record CaseTerm(
            @JsonProperty("case") @Nullable String caseName,
            @Nullable Channel channel,
            Term term,
            boolean sameDay,
            @Nullable Term committed,
            @Nullable Extension extension) {

        /** A case without a commitment, and without an extension. */
        public CaseTerm(@Nullable String caseName, @Nullable Channel channel, Term term, boolean sameDay) {
            this(caseName, channel, term, sameDay, null, null);
        }
    }

    /**
     * How far the law lets the term of a complicated case be extended.
     *
     * @param workingDays the most that may be added to the term
     * @param legalBasis the provision that allows it
     * @param step id of the step whose agency needs the time: the days are added to its allotment
     */
    public record Extension(int workingDays, String legalBasis, StepId step) {}

    /**
     * What is to be paid.
     *
     * @param amount Vietnamese đồng
     * @param note what it is for
     */
    public record Fee(String kind, long amount, @Nullable String note) {}

    /**
     * A paper of the dossier.
     *
     * @param forms accepted forms: ORIGINAL, CERTIFIED_COPY, COPY, ELECTRONIC
     */
    public record Component(String id, String name, List<String> forms, boolean required) {
        public Component {
            forms = List.copyOf(forms);
        }
    }
}
