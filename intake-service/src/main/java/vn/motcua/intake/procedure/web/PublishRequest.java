package vn.motcua.intake.procedure.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.Component;
import vn.motcua.contracts.reference.Procedure.Extension;
import vn.motcua.contracts.reference.Procedure.Fee;
import vn.motcua.contracts.reference.Procedure.FeeRule;
import vn.motcua.contracts.reference.Procedure.OnlineService;
import vn.motcua.contracts.reference.Procedure.Template;
import vn.motcua.eventing.door.Forms;
import vn.motcua.eventing.door.Printed;
import vn.motcua.intake.dossier.Paper;

/** A version of a procedure as the controller publishes it: official text, as the decision on it says. */
record PublishRequest(
        @Printed @NotBlank @Size(max = 500) String name,
        @Printed @NotBlank @Size(max = 200) String field,
        @Size(max = 3) List<@Pattern(regexp = LEVEL, message = A_LEVEL) String> levels,
        @Size(max = 1_000) List<@Pattern(regexp = AGENCY, message = AN_AGENCY) String> offeredAt,
        @Pattern(regexp = AGENCY, message = AN_AGENCY) String competentAgency,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean online,
        boolean verified,
        @Size(max = 50) List<@Valid TermOfCase> terms,
        @Size(max = 50) List<@Valid FeeWanted> fees,
        @Size(max = 100) List<@Valid PaperWanted> components,
        AfterSupplement afterSupplement,
        @Size(max = 50) List<@Valid StepOfWay> route,
        @Nullable OwnRules own,
        @Valid @Nullable OnlineOffer onlineService,
        @Nullable Boolean resultPaper) {
    private static final String LEVEL = "ministry|province|commune";
    private static final String A_LEVEL = "ministry, province or commune";
    private static final String AGENCY = "(?=.{1,35}$)(?:\\.|\\.?[0-9A-Z]+(?:\\.[0-9A-Z]+)*)";
    private static final String AN_AGENCY =
            "the code of an agency such as H99.21, relative to the receiving one with a leading dot";
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String AN_ID = "at most 60 small letters of a to z, digits and -";
    private static final String LINK = "https://[A-Za-z0-9./_~%?=&:+-]{1,300}";
    private static final String A_LINK = "an address that begins with https://";

    PublishRequest {
        levels = List.copyOf(levels);
        offeredAt = List.copyOf(offeredAt);
        terms = List.copyOf(terms);
        fees = List.copyOf(fees);
        components = List.copyOf(components);
        route = List.copyOf(route);
    }

    /** The legal time of a case. */
    record TermOfCase(
            @JsonProperty("case") @Printed @Size(max = 200) @Nullable String caseName,
            @Nullable Channel channel,
            @Min(1) int value,
            Unit unit,
            boolean sameDay,
            @Nullable Term committed,
            @Nullable @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String committedBy,
            @Valid @Nullable Longer extension) {
        CaseTerm term() {
            return new CaseTerm(
                    caseName,
                    channel,
                    new Term(value, unit),
                    sameDay,
                    committed,
                    extension == null ? null : extension.extension(),
                    committedBy);
        }
    }

    /** How far the law lets the term be extended. */
    record Longer(
            int workingDays,
            @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String legalBasis,
            @Pattern(regexp = ID, message = AN_ID) String step) {
        Extension extension() {
            return new Extension(workingDays, legalBasis, new StepId(step));
        }
    }

    /** What is to be paid. */
    record FeeWanted(
            @Printed @NotBlank @Size(max = 200) String kind,
            long amount,
            @Printed @Size(max = 500) @Nullable String note,
            @Valid @Nullable RuleOfFee rule) {
        Fee fee() {
            return new Fee(kind, amount, note, rule == null ? null : rule.rule());
        }
    }

    /** To what a fee applies, and who says so. */
    record RuleOfFee(
            @Nullable Channel channel,
            FeeRule.@Nullable Per per,
            @Nullable Integer from,
            @Nullable Long atMost,
            boolean byCouncil,
            @Nullable @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String ground) {
        FeeRule rule() {
            return new FeeRule(channel, per, from, atMost, byCouncil, ground);
        }
    }

    /** A paper of the dossier. */
    record PaperWanted(
            @Pattern(regexp = ID, message = AN_ID) String id,
            @Printed @NotBlank @Size(max = 500) String name,
            @Size(max = 4) List<Paper.Form> forms,
            boolean required,
            @Valid @Nullable FormToFill template) {
        PaperWanted {
            forms = List.copyOf(forms);
        }

        Component component() {
            return new Component(
                    id,
                    name,
                    forms.stream().map(Enum::name).toList(),
                    required,
                    template == null ? null : new Template(template.name(), template.link()));
        }
    }

    /** A form to fill in. */
    record FormToFill(
            @Printed @NotBlank @Size(max = 300) String name,
            @Nullable @Pattern(regexp = LINK, message = A_LINK) String link) {}

    /** One agency's part in the way. */
    record StepOfWay(
            @Pattern(regexp = ID, message = AN_ID) String id,
            @Printed @NotBlank @Size(max = 300) String name,
            @Pattern(regexp = AGENCY, message = AN_AGENCY) String agency,
            Term allotment,
            @Size(max = 50) List<@Pattern(regexp = ID, message = AN_ID) String> after,
            @Nullable @Pattern(regexp = ID, message = AN_ID) String branch) {
        StepOfWay {
            after = List.copyOf(after);
        }

        RouteStep step() {
            return new RouteStep(
                    new StepId(id),
                    name,
                    new AgencyCode(agency),
                    allotment,
                    after.stream().map(StepId::new).toList(),
                    branch);
        }
    }

    /** How far it can be done online. */
    record OnlineOffer(OnlineService.Level level, @Printed @Size(max = 500) @Nullable String reason) {}

    /** The version that it asks for. */
    Procedure version(String code, int number) {
        return new Procedure(
                code,
                number,
                name,
                field,
                levels,
                offeredAt.stream().map(AgencyCode::new).toList(),
                new AgencyCode(competentAgency),
                validFrom,
                validTo,
                online,
                verified,
                terms.stream().map(TermOfCase::term).toList(),
                fees.stream().map(FeeWanted::fee).toList(),
                components.stream().map(PaperWanted::component).toList(),
                afterSupplement,
                route.stream().map(StepOfWay::step).toList(),
                own,
                onlineService == null ? null : new OnlineService(onlineService.level(), onlineService.reason()),
                resultPaper);
    }
}
