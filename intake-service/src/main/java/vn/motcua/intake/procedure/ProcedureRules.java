package vn.motcua.intake.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.Procedure.OnlineService;
import vn.motcua.intake.catalogue.Fault;
import vn.motcua.intake.catalogue.Fault.Found;
import vn.motcua.intake.dossier.Paper;

/** What a version has to be like before it can be published: everything that is wrong with it is told at once. */
public final class ProcedureRules {
    /** A national code, with the suffix of a province where there is one. */
    private static final Pattern CODE = Pattern.compile(
            "\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}|\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2})?");

    private static final int LONGEST = 1_000;
    private static final Set<String> LEVELS = Set.of("ministry", "province", "commune");
    private static final Set<String> FORMS =
            Set.of(Paper.Form.values()).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private ProcedureRules() {}

    /**
     * Looks at one.
     *
     * @param isAgency whether there is an agency of this code
     */
    public static List<Fault> faults(Procedure procedure, Predicate<AgencyCode> isAgency) {
        var found = new Found();
        var code = procedure.code();
        found.check(CODE.matcher(code).matches(), "code", "a procedure code such as 2.000815", code);
        found.check(procedure.version() > 0, "version", "a version from 1 on of " + code, "" + procedure.version());
        found.check(!procedure.terms().isEmpty(), "terms", "a term of " + code, "none");
        found.check(!procedure.route().isEmpty(), "route", "a route of " + code, "none");
        found.check(!procedure.offeredAt().isEmpty(), "offeredAt", "an agency that offers " + code, "none");
        found.check(
                LEVELS.containsAll(procedure.levels()) && !procedure.levels().isEmpty(),
                "levels",
                "levels of " + code + " among ministry, province and commune",
                procedure.levels().toString());
        terms(procedure, found);
        papers(procedure, found);
        money(procedure, found);
        online(procedure, found);
        agencies(procedure, isAgency, found);
        order(procedure, found);
        return found.all();
    }

    private static void terms(Procedure procedure, Found found) {
        for (int i = 0; i < procedure.terms().size(); i++) {
            var term = procedure.terms().get(i);
            length(procedure.code(), "terms[" + i + "].term", term.term(), found);
            commitment(procedure.code(), "terms[" + i + "].committed", term, found);
            extension(procedure, "terms[" + i + "].extension", term, found);
        }
        var after = procedure.afterSupplement();
        found.check(
                (after.policy() == Policy.EXTEND) == (after.workingDays() > 0),
                "afterSupplement.workingDays",
                "working days of EXTEND, and 0 of the others, for " + procedure.code(),
                after.toString());
        var cases = procedure.terms().stream().map(term -> term.caseName() + "/" + term.channel());
        found.check(
                cases.distinct().count() == procedure.terms().size(),
                "terms",
                "each case of " + procedure.code() + " once for a channel",
                "one twice");
    }

    private static void length(String code, String field, Term term, Found found) {
        found.check(
                term.value() <= LONGEST,
                field,
                "a time of " + code + " of at most " + LONGEST + " units",
                term.toString());
    }

    private static void commitment(String code, String field, CaseTerm term, Found found) {
        var committed = term.committed();
        if (committed != null) {
            var shorter = committed.unit() == term.term().unit()
                    && committed.value() < term.term().value();
            found.check(
                    shorter, field, "a commitment of " + code + " shorter than " + term.term(), committed.toString());
        } else {
            found.check(term.committedBy() == null, field, "a commitment of " + code + " by its decision", "none");
        }
    }

    /** Days are added to days, and to a step that has working days: units are never converted into one another. */
    private static void extension(Procedure procedure, String field, CaseTerm term, Found found) {
        var extension = term.extension();
        if (extension == null) {
            return;
        }
        var code = procedure.code();
        found.check(
                extension.workingDays() > 0,
                field + ".workingDays",
                "an extension of " + code + " by a working day or more",
                extension.toString());
        found.check(
                !extension.legalBasis().isBlank(),
                field + ".legalBasis",
                "the legal basis of the extension of " + code,
                "none");
        var inDays =
                switch (term.term().unit()) {
                    case WORKING_DAY, CALENDAR_DAY, MONTH -> true;
                    case WORKING_HOUR, HOUR -> false;
                };
        found.check(
                inDays,
                field,
                "a term of " + code + " in days, because it can be extended by them",
                term.term().toString());
        var takesDays = procedure.route().stream()
                .anyMatch(step ->
                        step.id().equals(extension.step()) && step.allotment().unit() == Unit.WORKING_DAY);
        found.check(
                takesDays,
                field + ".step",
                "a step of " + code + " in working days that the extension goes to",
                extension.step().value());
    }

    private static void papers(Procedure procedure, Found found) {
        var ids = new HashSet<String>();
        for (int i = 0; i < procedure.components().size(); i++) {
            var paper = procedure.components().get(i);
            var field = "components[" + i + "]";
            found.check(
                    ids.add(paper.id()),
                    field + ".id",
                    "each paper of " + procedure.code() + " once",
                    paper.id() + " twice");
            found.check(
                    FORMS.containsAll(paper.forms()) && !paper.forms().isEmpty(),
                    field + ".forms",
                    "forms of " + paper.id() + " among "
                            + String.join(", ", FORMS.stream().sorted().toList()),
                    paper.forms().toString());
        }
    }

    private static void money(Procedure procedure, Found found) {
        for (int i = 0; i < procedure.fees().size(); i++) {
            var fee = procedure.fees().get(i);
            found.check(
                    fee.amount() >= 0,
                    "fees[" + i + "].amount",
                    "a fee of " + procedure.code() + " of 0 đồng or more",
                    "" + fee.amount());
        }
    }

    /** A citizen may read why he has to come to the office. */
    private static void online(Procedure procedure, Found found) {
        var service = procedure.onlineService();
        if (service == null) {
            return;
        }
        var reason = service.reason();
        found.check(
                procedure.online(),
                "onlineService",
                "no online level of " + procedure.code() + ", which is not online",
                service.level().name());
        found.check(
                service.level() == OnlineService.Level.FULL || (reason != null && !reason.isBlank()),
                "onlineService.reason",
                "the published reason why " + procedure.code() + " is online in part",
                "none");
    }

    private static void agencies(Procedure procedure, Predicate<AgencyCode> isAgency, Found found) {
        var code = procedure.code();
        for (int i = 0; i < procedure.offeredAt().size(); i++) {
            var receiving = procedure.offeredAt().get(i);
            found.check(
                    isAgency.test(receiving),
                    "offeredAt[" + i + "]",
                    "a known agency that offers " + code,
                    receiving.value());
            var competent = procedure.competentAgency().seenFrom(receiving);
            found.check(
                    isAgency.test(competent),
                    "competentAgency",
                    "a known competent agency of " + code,
                    competent.value());
            for (int step = 0; step < procedure.route().size(); step++) {
                var part = procedure.route().get(step);
                var agency = part.agency().seenFrom(receiving);
                found.check(
                        isAgency.test(agency),
                        "route[" + step + "].agency",
                        "a known agency of step " + part.id() + " of " + code,
                        agency.value());
            }
        }
    }

    private static void order(Procedure procedure, Found found) {
        var known = new HashSet<StepId>();
        for (int i = 0; i < procedure.route().size(); i++) {
            var step = procedure.route().get(i);
            length(procedure.code(), "route[" + i + "].allotment", step.allotment(), found);
            found.check(
                    known.containsAll(step.after()),
                    "route[" + i + "].after",
                    "step " + step.id() + " of " + procedure.code() + " after steps named before it",
                    step.after().toString());
            found.check(
                    known.add(step.id()),
                    "route[" + i + "].id",
                    "each step of " + procedure.code() + " once",
                    step.id() + " twice");
        }
    }
}
