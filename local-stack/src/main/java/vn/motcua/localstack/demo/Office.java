package vn.motcua.localstack.demo;

import static java.util.stream.StreamSupport.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Api.Person;

/** What people do in the sample commune's office {@code H99.21}, each through the public API. */
public final class Office {
    public static final String COMMUNE = "H99.21";
    public static final Person PORTAL = new Person("portal", null);
    public static final Person CLERK = new Person("clerk", COMMUNE);
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int NOT_FOUND = 404;

    private final Api api;

    public Office(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    /** A filing of an invented citizen with every required paper as an electronic form. */
    public Map<String, Object> filing(String procedure, String filer, String resultDelivery) {
        var components = api.get(null, "/api/v1/procedures/" + procedure).ok().get("components");
        var documents = stream(components.spliterator(), false)
                .filter(component -> component.get("required").asBoolean())
                .map(component -> Map.of("component", component.get("id").asString(), "form", "ELECTRONIC"))
                .toList();
        var filing = new HashMap<String, Object>();
        filing.put("procedure", procedure);
        filing.put("receivingAgency", COMMUNE);
        filing.put("channel", "ONLINE");
        filing.put("filer", citizen(filer));
        filing.put("resultDelivery", resultDelivery);
        filing.put("documents", documents);
        return filing;
    }

    private static Map<String, Object> citizen(String name) {
        return Map.of(
                "name", name,
                "idNumber", "099301000123",
                "phone", "0900000123",
                "email", "nguoi.dan@vi-du.vn",
                "address", Map.of("line", "Số 5, thôn Mẫu", "commune", "Xã Mẫu 21", "province", "Tỉnh Mẫu"));
    }

    /** Hands a filing in and returns the dossier. */
    public JsonNode submit(Map<String, Object> filing) {
        return submit(filing, UUID.randomUUID().toString()).ok();
    }

    public Answer submit(Map<String, Object> filing, String key) {
        return api.post(PORTAL, "/api/v1/dossiers", filing, "Idempotency-Key", key);
    }

    public void accept(String dossier) {
        accept(dossier, Map.of());
    }

    /** @param acceptance what the clerk says of it, such as its case */
    public void accept(String dossier, Map<String, Object> acceptance) {
        askAcceptance(dossier, acceptance).ok();
    }

    /** The same, whatever the answer. */
    public Answer askAcceptance(String dossier) {
        return askAcceptance(dossier, Map.of());
    }

    private Answer askAcceptance(String dossier, Map<String, Object> acceptance) {
        return api.post(CLERK, "/api/v1/dossiers/" + dossier + "/acceptance", acceptance);
    }

    /** An officer of an agency tells what the applicant has to pay to the state. */
    public JsonNode tellDuties(String dossier, String agency, Map<String, Object> duty) {
        return api.post(
                        new Person("officer", agency),
                        "/api/v1/dossiers/" + dossier + "/financial-duty",
                        Map.of("items", List.of(duty)))
                .ok();
    }

    /** Somebody shows that a duty is paid. */
    public JsonNode provePayment(Person who, String dossier, String reference, Instant paidAt) {
        return api.post(
                        who,
                        "/api/v1/dossiers/" + dossier + "/payment",
                        Map.of("reference", reference, "paidAt", paidAt.toString()))
                .ok();
    }

    /** Why nothing may be completed for now. */
    public List<String> pauses(String dossier) {
        var route = api.get(CLERK, "/api/v1/dossiers/" + dossier + "/route").ok();
        return stream(route.get("pauses").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** The dossier as the counter sees it. */
    public JsonNode dossier(String dossier) {
        return api.get(CLERK, "/api/v1/dossiers/" + dossier).ok();
    }

    public JsonNode awaitStatus(String dossier, String status) {
        return Api.await(dossier + " is " + status, () -> dossier(dossier), seen -> is(seen, "status", status));
    }

    /** The deadline, once sla has started the legal clock. */
    public JsonNode awaitDeadline(String dossier, String what, Predicate<JsonNode> expected) {
        return Api.await(
                what + " of " + dossier,
                () -> api.get(CLERK, "/api/v1/dossiers/" + dossier + "/deadline")
                        .body(),
                seen -> seen.hasNonNull("receivedAt") && expected.test(seen));
    }

    public List<JsonNode> steps(String dossier) {
        var steps =
                api.get(CLERK, "/api/v1/dossiers/" + dossier + "/route").body().path("steps");
        return stream(steps.spliterator(), false).toList();
    }

    /** Takes the hand-over of the next offered step and returns it. */
    public JsonNode takeNext(String dossier) {
        var step = Api.await(
                        "a step offered in " + dossier,
                        () -> steps(dossier).stream()
                                .filter(seen -> is(seen, "state", "OFFERED"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        take(dossier, step).ok();
        return step;
    }

    /** An officer of the agency takes an offered step, whatever the answer. */
    public Answer take(String dossier, JsonNode step) {
        return api.post(officer(step), path(dossier, step) + "/acceptance", Map.of());
    }

    /** Completes a taken step; the last one of the route with its result paper. */
    public void complete(String dossier, JsonNode step) {
        var steps = steps(dossier);
        askCompletion(dossier, step, steps.getLast().get("id").equals(step.get("id")))
                .ok();
    }

    /** The same, whatever the answer. */
    public Answer askCompletion(String dossier, JsonNode step, boolean isLast) {
        var completion = new HashMap<String, Object>();
        completion.put("outcome", isLast ? "APPROVED" : "DONE");
        if (isLast) {
            completion.put("result", resultPaper(officer(step)));
        }
        return api.post(officer(step), path(dossier, step) + "/completion", completion);
    }

    /** Takes and completes every step until the route is complete. */
    public void walkRoute(String dossier) {
        var open = Api.await("a route of " + dossier, () -> steps(dossier), seen -> !seen.isEmpty()).stream()
                .filter(step -> !is(step, "state", "COMPLETED"))
                .count();
        for (var done = 0; done < open; done++) {
            complete(dossier, takeNext(dossier));
        }
    }

    private Map<String, Object> resultPaper(Person officer) {
        return Map.of(
                "attachment",
                storedPaper(officer),
                "number",
                "12/XN-UBND",
                "issuedOn",
                LocalDate.now(ZONE).toString(),
                "signedBy",
                "leader-21");
    }

    /** Stores a result paper of an agency and returns its id. */
    public String storedPaper(String agency) {
        return storedPaper(new Person("officer", agency));
    }

    private String storedPaper(Person officer) {
        var paper =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        return api.upload(
                        officer,
                        "/api/v1/attachments",
                        "ket-qua.pdf",
                        "application/pdf",
                        paper.getBytes(StandardCharsets.US_ASCII))
                .ok()
                .get("id")
                .asString();
    }

    private static Person officer(JsonNode step) {
        return new Person("officer", step.get("agency").asString());
    }

    private static String path(String dossier, JsonNode step) {
        return "/api/v1/dossiers/" + dossier + "/steps/" + step.get("id").asString();
    }

    /** The letters so far; none while notification has not heard of the dossier yet. */
    public List<JsonNode> letters(String dossier) {
        return heardBy("/letters", dossier);
    }

    public JsonNode awaitLetter(String dossier, String kind, String... states) {
        return Api.await(
                        kind + " " + List.of(states) + " of " + dossier,
                        () -> letters(dossier).stream()
                                .filter(letter -> is(letter, "kind", kind)
                                        && List.of(states)
                                                .contains(letter.get("state").asString()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The leader of the signing agency signs an apology with a new date. */
    public void signApology(JsonNode letter, String reason, Instant newDueAt) {
        askSignature(letter, reason, newDueAt).ok();
    }

    /** The same, whatever the answer. */
    public Answer askSignature(JsonNode letter, String reason, Instant newDueAt) {
        return sign(letter, Map.of("reason", reason, "causeCode", "COORDINATION", "newDueAt", newDueAt.toString()));
    }

    /** The leader of the signing agency approves a letter, whatever the answer. */
    public Answer sign(JsonNode letter, Map<String, Object> approval) {
        var leader = new Person("leader", letter.get("signingAgency").asString());
        return api.post(leader, "/api/v1/letters/" + letter.get("id").asString() + "/approval", approval);
    }

    /** The letter as a PDF. */
    public byte[] pdf(JsonNode letter) {
        var answer = api.get(CLERK, "/api/v1/letters/" + letter.get("id").asString(), "application/pdf");
        answer.ok();
        return answer.raw().body();
    }

    /** What was told so far; nothing while notification has not heard of the dossier yet. */
    public List<JsonNode> timeline(String dossier) {
        return heardBy("/timeline", dossier);
    }

    /** The timeline, once it tells events of all these types. */
    public List<JsonNode> awaitTimeline(String dossier, String... types) {
        return Api.await(
                "a timeline of " + dossier + " with " + List.of(types), () -> timeline(dossier), told -> told.stream()
                        .map(row -> row.get("type").asString())
                        .toList()
                        .containsAll(List.of(types)));
    }

    private List<JsonNode> heardBy(String list, String dossier) {
        var answer = api.get(CLERK, "/api/v1/dossiers/" + dossier + list);
        return answer.status() == NOT_FOUND
                ? List.of()
                : stream(answer.ok().get("items").spliterator(), false).toList();
    }

    /** The due instant that the public calculator answers. */
    public Instant calculate(Instant received, int value, String unit) {
        var answer = api.get(
                        null,
                        "/api/v1/calculator?received=" + Api.encoded(received) + "&value=" + value + "&unit=" + unit)
                .ok();
        return instant(answer, "dueAt");
    }

    public static Instant instant(JsonNode node, String field) {
        return OffsetDateTime.parse(node.get(field).asString()).toInstant();
    }

    public static boolean is(JsonNode node, String field, @Nullable String value) {
        return node.path(field).asString("").equals(value);
    }
}
