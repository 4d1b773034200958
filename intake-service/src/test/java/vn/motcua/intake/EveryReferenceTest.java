package vn.motcua.intake;

import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.web.EveryReference;
import vn.motcua.eventing.web.EveryReference.Trial;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class EveryReferenceTest {
    private static final String FILING = "POST /api/v1/dossiers ";
    private static final String CHECK = "POST /api/v1/dossiers/check ";
    private static final String ORDER = "POST /api/v1/dossiers/{id}/";
    private static final String COMPLAINT = "POST /api/v1/complaints ";
    private static final String VERSION = "PUT /api/v1/procedures/{code}/versions/{n} ";
    private static final String AGENCY = "PUT /api/v1/agencies/{code} ";
    private static final String NOT_THERE = "khong-co-that";

    /** What the controller publishes stands for itself. */
    private static final Set<String> OFFICIAL = Set.of(
            VERSION + "field",
            VERSION + "levels[0]",
            VERSION + "terms[0].case",
            VERSION + "terms[0].committedBy",
            VERSION + "fees[0].kind",
            VERSION + "fees[0].rule.ground",
            VERSION + "components[0].id",
            VERSION + "components[0].template.link",
            VERSION + "route[0].id",
            VERSION + "route[0].branch",
            AGENCY + "place",
            AGENCY + "symbol",
            AGENCY + "head.id",
            AGENCY + "head.title",
            AGENCY + "staff[0].id",
            AGENCY + "staff[0].title",
            AGENCY + "windows[0].from",
            AGENCY + "windows[0].to");

    /**
     * A code that another system has given is known there only; of a signer, who may be of any house or have left, of a number
     * and of a code only the form is known. What the number of a notice names is told with it.
     */
    private static final Set<String> WORDS = Set.of(
            """
            name idNumber phone email line commune province address externalCode postalReference
            reason legalGround legalBasis items value receivedBy number signedBy resultCode
            category text note comment purpose cursor kind reference receiptNumber exemption
            """
                    .trim()
                    .split("\\s+"));

    private final Visitor visitor;

    private final KeptDossiers dossiers;

    EveryReferenceTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers) {
        this.visitor = visitor;
        this.dossiers = dossiers;
    }

    @Test
    void whatever_an_order_refers_to_is_there_for_who_gives_it(@Autowired ApplicationContext service) {
        var files = List.of(NOT_THERE, ofAnotherDossier(), visitor.uploaded(clerk()), "../etc/passwd");
        var results = List.of(
                NOT_THERE,
                ofAnotherDossier(),
                visitor.uploaded(portal()),
                visitor.uploaded(Tokens.token("officer", "H99.31")));

        EveryReference.check(
                service,
                Stream.concat(WORDS.stream(), OFFICIAL.stream()).collect(Collectors.toSet()),
                Map.ofEntries(
                        trial(AGENCY + "parent", value -> reformed("parent", value), "H99", "H98"),
                        trial(AGENCY + "successor", value -> reformed("successor", value), "H99.22", "H98"),
                        trial(
                                VERSION + "competentAgency",
                                value -> previewed("competentAgency", value),
                                ".1",
                                "H99.99"),
                        trial(
                                VERSION + "offeredAt[0]",
                                value -> previewed("offeredAt", List.of(value)),
                                "H99.21",
                                "H99.99"),
                        trial(VERSION + "route[0].agency", this::previewedBy, "H99.31", "H99.99"),
                        trial(VERSION + "route[0].after[0]", this::previewedAfter, "verify", NOT_THERE),
                        trial(VERSION + "terms[0].extension.step", this::previewedToExtend, "issue", NOT_THERE),
                        trial(FILING + "procedure", value -> filed("procedure", value), "1.004873", NOT_THERE),
                        trial(
                                FILING + "receivingAgency",
                                value -> filed("receivingAgency", value),
                                Visitor.COMMUNE,
                                NOT_THERE),
                        trial(FILING + "case", this::filedInCase, "Nhà ở riêng lẻ", NOT_THERE),
                        trial(FILING + "documents[0].component", this::filedWith, "to-khai", NOT_THERE),
                        Map.entry(
                                FILING + "documents[0].attachment",
                                new Trial(this::filedWithFile, visitor.uploaded(portal()), files)),
                        trial(CHECK + "procedure", value -> check(with("procedure", value)), "1.004873", NOT_THERE),
                        trial(
                                CHECK + "receivingAgency",
                                value -> check(with("receivingAgency", value)),
                                Visitor.COMMUNE,
                                NOT_THERE),
                        trial(CHECK + "case", value -> check(building(value)), "Nhà ở riêng lẻ", NOT_THERE),
                        trial(
                                CHECK + "documents[0].component",
                                value -> check(
                                        with("documents", List.of(Map.of("component", value, "form", "ELECTRONIC")))),
                                "to-khai",
                                NOT_THERE),
                        Map.entry(
                                CHECK + "documents[0].attachment",
                                new Trial(
                                        value -> check(with("documents", List.of(paper("to-khai", value)))),
                                        visitor.uploaded(portal()),
                                        files)),
                        trial(ORDER + "acceptance case", this::acceptedInCase, "Nhà ở riêng lẻ", NOT_THERE),
                        trial(
                                ORDER + "supplement documents[0].component",
                                value -> supplemented(Map.of("component", value, "form", "ELECTRONIC")),
                                "to-khai",
                                NOT_THERE),
                        Map.entry(
                                ORDER + "supplement documents[0].attachment",
                                new Trial(
                                        value -> supplemented(paper("to-khai", value)),
                                        visitor.uploaded(portal()),
                                        files)),
                        Map.entry(
                                ORDER + "immediate-result result.attachment",
                                new Trial(this::answeredAtOnce, visitor.uploaded(clerk()), results)),
                        Map.entry(
                                ORDER + "corrections result.attachment",
                                new Trial(this::granted, visitor.uploaded(clerk()), results)),
                        Map.entry(
                                COMPLAINT + "dossier",
                                new Trial(
                                        value -> complained("dossier", value),
                                        visitor.filed(),
                                        List.of(NOT_THERE, ofAnotherPortal()))),
                        trial(COMPLAINT + "agency", value -> complained("agency", value), Visitor.COMMUNE, NOT_THERE)));
    }

    private MvcTestResult reformed(String field, String value) {
        var head = Map.of("id", "leader-81", "name", "Người ký mẫu", "title", "Chủ tịch");
        var agency = new HashMap<String, Object>();
        agency.put("name", "Ủy ban nhân dân xã Mẫu 81");
        agency.put("place", "Xã Mẫu 81");
        agency.put("symbol", "UBND");
        agency.put("head", head);
        agency.put("staff", List.of(head));
        agency.put("windows", List.of());
        agency.put("validFrom", "2025-07-01");
        agency.put("validTo", "2030-06-30");
        agency.put(field, value);
        return visitor.put(Tokens.token("controller", "H99"), agency, "/api/v1/agencies/H99.81?preview=true");
    }

    private MvcTestResult previewed(String field, Object value) {
        var version = Versions.second();
        version.put(field, value);
        return visitor.publish(version, "1.004873", 2, "?preview=true");
    }

    private MvcTestResult previewedBy(String agency) {
        return previewed("route", List.of(Versions.step("issue", agency, 2)));
    }

    /** After the step before it there is one; after another there is none. */
    private MvcTestResult previewedAfter(String step) {
        var issue = Versions.step("issue", ".1", 2, step);
        return previewed(
                "route", step.equals("verify") ? List.of(Versions.step("verify", "H99.31", 1), issue) : List.of(issue));
    }

    private MvcTestResult previewedToExtend(String step) {
        var extension = Map.of("workingDays", 2, "legalBasis", "Điều 21 Nghị định 23/2015/NĐ-CP", "step", step);
        var term = Map.of("value", 3, "unit", "WORKING_DAY", "sameDay", false, "extension", extension);
        return previewed("terms", List.of(term));
    }

    private static Map.Entry<String, Trial> trial(
            String name, Function<String, MvcTestResult> order, String good, String strange) {
        return Map.entry(name, new Trial(order, good, List.of(strange)));
    }

    private String ofAnotherDossier() {
        var file = visitor.uploaded(portal());
        visitor.filed(portal(), with("documents", List.of(paper("to-khai", file))));
        return file;
    }

    private String ofAnotherPortal() {
        var other = Tokens.token(Map.of("sub", "x", "client", "another-portal", "roles", List.of("portal")));
        return visitor.filed(other, Visitor.online());
    }

    private MvcTestResult filed(String field, Object value) {
        return file(with(field, value));
    }

    private MvcTestResult file(Map<String, Object> filing) {
        return visitor.file(portal(), filing, UUID.randomUUID().toString());
    }

    private static Map<String, Object> with(String field, Object value) {
        var filing = Visitor.online();
        filing.put(field, value);
        return filing;
    }

    private MvcTestResult filedWith(String component) {
        return filed("documents", List.of(Map.of("component", component, "form", "ELECTRONIC")));
    }

    private MvcTestResult filedWithFile(String file) {
        return filed("documents", List.of(paper("to-khai", file)));
    }

    private MvcTestResult filedInCase(String name) {
        return file(building(name));
    }

    private static Map<String, Object> building(String name) {
        var filing = building();
        filing.put("case", name);
        return filing;
    }

    private MvcTestResult check(Map<String, Object> filing) {
        return visitor.post(portal(), filing, "/api/v1/dossiers/check");
    }

    private MvcTestResult acceptedInCase(String name) {
        var id = visitor.filed(portal(), building());
        return visitor.post(clerk(), Map.of("case", name), "/api/v1/dossiers/{id}/acceptance", id);
    }

    /** A building permit: it has several cases. */
    private static Map<String, Object> building() {
        var filing = Visitor.filing("1.013225", "ONLINE");
        filing.put(
                "documents",
                List.of(
                        Map.of("component", "don-de-nghi", "form", "ELECTRONIC"),
                        Map.of("component", "quyen-su-dung-dat", "form", "ELECTRONIC"),
                        Map.of("component", "ban-ve", "form", "ELECTRONIC")));
        return filing;
    }

    private MvcTestResult supplemented(Map<String, String> document) {
        var id = visitor.filed();
        visitor.post(
                clerk(),
                Map.of("items", List.of("Tờ khai"), "reason", "Tờ khai chưa ký", "until", "2026-11-27"),
                "/api/v1/dossiers/{id}/supplement-request",
                id);
        return visitor.post(portal(), Map.of("documents", List.of(document)), "/api/v1/dossiers/{id}/supplement", id);
    }

    private MvcTestResult answeredAtOnce(String file) {
        return visitor.post(
                clerk(),
                Map.of("result", visitor.paper(file)),
                "/api/v1/dossiers/{id}/immediate-result",
                visitor.accepted());
    }

    private MvcTestResult granted(String file) {
        var id = visitor.accepted();
        dossiers.note(
                id,
                new Note.StepAccepted(new AgencyCode(Visitor.COMMUNE)),
                new Note.RouteCompleted(Counter.NOW, Outcome.REFUSED));
        var grant = new HashMap<String, Object>(
                Map.of("fact", "OUTCOME", "value", "GRANTED", "reason", "Ghi nhầm", "legalBasis", "Điều 5"));
        grant.put("result", visitor.paper(file));
        return visitor.post(leader(), grant, "/api/v1/dossiers/{id}/corrections", id);
    }

    private MvcTestResult complained(String field, String value) {
        var complaint = new HashMap<String, Object>(Map.of("category", "DELAY", "text", "Chậm", "contact", "Tôi"));
        complaint.put("agency", Visitor.COMMUNE);
        complaint.put(field, value);
        return visitor.post(portal(), complaint, "/api/v1/complaints");
    }

    private static Map<String, String> paper(String component, String file) {
        return Map.of("component", component, "form", "ELECTRONIC", "attachment", file);
    }
}
