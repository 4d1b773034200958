package vn.motcua.intake.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;

/** The procedures that ship with the service. */
public final class ShippedProcedures {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedProcedures.class);
    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}(\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2})?");

    private ShippedProcedures() {}

    /**
     * Reads them; what is wrong with them stops the service.
     *
     * @param agencies codes of all agencies
     */
    public static List<Procedure> read(Set<AgencyCode> agencies) {
        var yaml = new YAMLMapper();
        var json = new JsonMapper();
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/procedures/*.yaml");
            return Arrays.stream(files)
                    .map(file -> ReferenceCodec.readProcedure(json.writeValueAsBytes(yaml.readTree(bytes(file)))))
                    .sorted(Comparator.comparing(Procedure::code))
                    .map(procedure -> checked(procedure, agencies))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected catalogue/procedures", e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected " + file, e);
        }
    }

    static Procedure checked(Procedure procedure, Set<AgencyCode> agencies) {
        var code = procedure.code();
        check(CODE.matcher(code).matches(), "a procedure code such as 2.000815", code);
        check(!procedure.terms().isEmpty(), "a term of " + code, "none");
        check(!procedure.route().isEmpty(), "a route of " + code, "none");
        procedure.terms().forEach(term -> checkCommitment(code, term));
        procedure.terms().forEach(term -> checkExtension(procedure, term));
        for (var receiving : procedure.offeredAt()) {
            check(agencies.contains(receiving), "a known agency that offers " + code, receiving.value());
            var competent = procedure.competentAgency().seenFrom(receiving);
            check(agencies.contains(competent), "a known competent agency of " + code, competent.value());
            for (var step : procedure.route()) {
                var agency = step.agency().seenFrom(receiving);
                check(agencies.contains(agency), "a known agency of step " + step.id() + " of " + code, agency.value());
            }
        }
        checkOrder(procedure);
        Allotments.mismatch(procedure).ifPresent(mismatch -> LOG.warn("{}: {}", code, mismatch));
        return procedure;
    }

    private static void checkCommitment(String code, Procedure.CaseTerm term) {
        var committed = term.committed();
        if (committed != null) {
            var shorter = committed.unit() == term.term().unit()
                    && committed.value() < term.term().value();
            check(shorter, "a commitment of " + code + " shorter than " + term.term(), committed.toString());
        }
    }

    /** Days are added to days, and to a step that has working days: units are never converted into one another. */
    private static void checkExtension(Procedure procedure, Procedure.CaseTerm term) {
        var extension = term.extension();
        if (extension == null) {
            return;
        }
        var code = procedure.code();
        check(
                extension.workingDays() > 0,
                "an extension of " + code + " by a working day or more",
                extension.toString());
        check(!extension.legalBasis().isBlank(), "the legal basis of the extension of " + code, "none");
        var inDays =
                switch (term.term().unit()) {
                    case WORKING_DAY, CALENDAR_DAY, MONTH -> true;
                    case WORKING_HOUR, HOUR -> false;
                };
        check(
                inDays,
                "a term of " + code + " in days, because it can be extended by them",
                term.term().toString());
        var takesDays = procedure.route().stream()
                .anyMatch(step ->
                        step.id().equals(extension.step()) && step.allotment().unit() == Unit.WORKING_DAY);
        check(
                takesDays,
                "a step of " + code + " in working days that the extension goes to",
                extension.step().value());
    }

    private static void checkOrder(Procedure procedure) {
        var known = new HashSet<StepId>();
        for (RouteStep step : procedure.route()) {
            check(
                    known.containsAll(step.after()),
                    "step " + step.id() + " of " + procedure.code() + " after steps named before it",
                    step.after().toString());
            check(known.add(step.id()), "each step of " + procedure.code() + " once", step.id() + " twice");
        }
    }

    private static void check(boolean isRight, String expected, String found) {
        if (!isRight) {
            throw new IllegalArgumentException("Expected " + expected + ", got " + found);
        }
    }
}
