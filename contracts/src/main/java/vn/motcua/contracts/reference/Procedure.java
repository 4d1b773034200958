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
 * @param onlineService how far it can be done online, null if it was not said
 * @param resultPaper whether a result on paper is due, null if it was not said
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
        @Nullable OwnRules own,
        @Nullable OnlineService onlineService,
        @Nullable Boolean resultPaper) {
    public Procedure {
        levels = List.copyOf(levels);
        offeredAt = List.copyOf(offeredAt);
        terms = List.copyOf(terms);
        fees = List.copyOf(fees);
        components = List.copyOf(components);
        route = List.copyOf(route);
    }

    /** The same version, in force until another day. */
    public Procedure endingOn(@Nullable LocalDate lastDay) {
        return new Procedure(
                code,
                version,
                name,
                field,
                levels,
                offeredAt,
                competentAgency,
                validFrom,
                lastDay,
                online,
                verified,
                terms,
                fees,
                components,
                afterSupplement,
                route,
                own,
                onlineService,
                resultPaper);
    }

    /**
     * How far a procedure can be done online (Decree 42/2022/NĐ-CP): a partial one says why.
     *
     * @param reason the published reason, null of a full one
     */
    public record OnlineService(Level level, @Nullable String reason) {
        /** Toàn trình, or một phần. */
        public enum Level {
            FULL,
            PARTIAL
        }
    }

    /**
     * The legal time of one case of the procedure.
     *
     * @param caseName name of the case, null where there is only one
     * @param channel only for dossiers by this channel, null for all
     * @param sameDay due the same day if received by 15:00:00
     * @param committed the shorter time the agencies have committed themselves to, null if they have not
     * @param extension how far the law lets the term be extended, null if it does not
     * @param committedBy the decision that says the shorter time, null if none is known
     */
    public record CaseTerm(
            @JsonProperty("case") @Nullable String caseName,
            @Nullable Channel channel,
            Term term,
            boolean sameDay,
            @Nullable Term committed,
            @Nullable Extension extension,
            @Nullable String committedBy) {

        /** A case without a commitment, and without an extension. */
        public CaseTerm(@Nullable String caseName, @Nullable Channel channel, Term term, boolean sameDay) {
            this(caseName, channel, term, sameDay, null, null, null);
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
     * @param rule to what it applies and who says so, null if it is the same for everybody
     */
    public record Fee(String kind, long amount, @Nullable String note, @Nullable FeeRule rule) {}

    /**
     * To what a fee applies (Law on Fees and Charges 97/2015/QH13).
     *
     * @param channel only for dossiers by this channel, null for all
     * @param per what is counted, null for the dossier as a whole
     * @param from the first of them that costs so much, null from the first on
     * @param atMost the most that is taken for one copy or dossier, Vietnamese đồng, null without a limit
     * @param byCouncil the people's council of the province says how much it is
     * @param ground the resolution or the provision that says so, null if none is known
     */
    public record FeeRule(
            @Nullable Channel channel,
            @Nullable Per per,
            @Nullable Integer from,
            @Nullable Long atMost,
            boolean byCouncil,
            @Nullable String ground) {
        /** What is counted. */
        public enum Per {
            CASE,
            COPY,
            PAGE
        }
    }

    /**
     * A paper of the dossier.
     *
     * @param forms accepted forms: ORIGINAL, CERTIFIED_COPY, COPY, ELECTRONIC
     * @param template the form to fill in, null if there is none
     */
    public record Component(String id, String name, List<String> forms, boolean required, @Nullable Template template) {
        public Component {
            forms = List.copyOf(forms);
        }

        /** A paper without a form to fill in. */
        public Component(String id, String name, List<String> forms, boolean required) {
            this(id, name, forms, required, null);
        }
    }

    /**
     * A form to fill in (mẫu đơn, tờ khai).
     *
     * @param name as the regulation names it
     * @param link where it is published, null if only its name is known
     */
    public record Template(String name, @Nullable String link) {}
}
