package vn.motcua.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.web.HeldToItsDescription;
import vn.motcua.eventing.web.Tokens;

/** Whoever comes to the counter. */
@TestComponent
public final class Visitor {
    public static final String COMMUNE = "H99.21";

    private final JsonMapper json = new JsonMapper();
    private final MockMvcTester mvc;

    Visitor(WebApplicationContext service) {
        this.mvc = HeldToItsDescription.tester(service);
    }

    public static String portal() {
        return Tokens.token("portal");
    }

    public static String clerk() {
        return Tokens.token("clerk", COMMUNE);
    }

    public static String officer() {
        return Tokens.token("officer", COMMUNE);
    }

    public static String leader() {
        return Tokens.token("leader", COMMUNE);
    }

    public static String service() {
        return Tokens.token("service");
    }

    public MockMvcTester mvc() {
        return mvc;
    }

    public MockMvcRequestBuilder request(@Nullable String token, HttpMethod method, String path, Object... parts) {
        var request = mvc.method(method).uri(path, parts);
        return token == null ? request : request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public MvcTestResult get(@Nullable String token, String path, Object... parts) {
        return request(token, HttpMethod.GET, path, parts).exchange();
    }

    public MvcTestResult post(String token, Object body, String path, Object... parts) {
        return request(token, HttpMethod.POST, path, parts)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    /** As the controller of the province. */
    public MvcTestResult publish(Object version, String code, int number, String query) {
        return put(
                Tokens.token("controller", "H99"),
                version,
                "/api/v1/procedures/" + code + "/versions/" + number + query);
    }

    public MvcTestResult put(String token, Object body, String path, Object... parts) {
        return request(token, HttpMethod.PUT, path, parts)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    public JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    /** A filing of an invented citizen. */
    public static Map<String, Object> filing(String procedure, String channel) {
        var filing = new HashMap<String, Object>();
        filing.put("procedure", procedure);
        filing.put("receivingAgency", COMMUNE);
        filing.put("channel", channel);
        filing.put("filer", filer("099301000123"));
        filing.put("owner", null);
        filing.put("resultDelivery", "COUNTER");
        filing.put(
                "documents",
                List.of(Map.of("component", "to-khai", "form", channel.equals("ONLINE") ? "ELECTRONIC" : "ORIGINAL")));
        return filing;
    }

    public static Map<String, Object> filer(String idNumber) {
        return Map.of(
                "name", "Nguyễn Văn Mẫu",
                "idNumber", idNumber,
                "phone", "0900000123",
                "email", "mau@vi-du.vn",
                "address", Map.of("line", "Số 5, thôn Mẫu", "commune", "Xã Mẫu 21", "province", "Tỉnh Mẫu"));
    }

    public static Map<String, Object> online() {
        return filing("1.004873", "ONLINE");
    }

    public MvcTestResult file(String token, Map<String, Object> filing, @Nullable String key) {
        var request = request(token, HttpMethod.POST, "/api/v1/dossiers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(filing));
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    /** Files a dossier and returns its id. */
    public String filed(String token, Map<String, Object> filing) {
        var answer = file(token, filing, UUID.randomUUID().toString());
        return body(answer).get("id").asString();
    }

    public String filed() {
        return filed(portal(), online());
    }

    /** Files a dossier and has it accepted. */
    public String accepted() {
        var id = filed();
        post(clerk(), Map.of(), "/api/v1/dossiers/{id}/acceptance", id);
        return id;
    }

    /** Uploads a small paper and returns its id. */
    public String uploaded(String token) {
        var answer = mvc.post()
                .uri("/api/v1/attachments")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .multipart()
                .file(new MockMultipartFile("file", "giay-to.pdf", "application/pdf", Papers.pdf()))
                .exchange();
        return body(answer).get("id").asString();
    }

    /** A result with a paper that the counter has put there. */
    public Map<String, Object> paper() {
        return paper(uploaded(clerk()));
    }

    public Map<String, Object> paper(String file) {
        return Map.of("attachment", file, "number", "7/BS", "issuedOn", "2026-11-23", "signedBy", "leader-21");
    }

    public JsonNode dossier(String id) {
        return body(get(clerk(), "/api/v1/dossiers/{id}", id));
    }
}
