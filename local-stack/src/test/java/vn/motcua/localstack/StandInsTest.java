package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.control.Controls;
import vn.motcua.localstack.mail.Mailbox;
import vn.motcua.localstack.post.PostSettings;
import vn.motcua.localstack.token.IssuerSettings;

class StandInsTest {

    record Received(Map<String, List<String>> headers, String body) {

        JsonNode data() {
            return JsonMapper.shared().readTree(body).get("data");
        }

        String id() {
            return headers.get("Webhook-id").getFirst();
        }
    }

    private static final List<Received> received = new CopyOnWriteArrayList<>();
    private static final AtomicInteger refusals = new AtomicInteger();
    private static final AtomicInteger stops = new AtomicInteger();
    private static final Ports ports = Ports.free();
    private static final JsonMapper json = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static HttpServer office;
    private static Mailbox mailbox;
    private static BusinessClock clock;
    private static ConfigurableApplicationContext standIns;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        office = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.gateway()), 0);
        office.createContext("/webhooks/postal", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 204, -1);
            exchange.close();
        });
        office.start();
        mailbox = Mailbox.start(ports.mail());
        clock = new BusinessClock(folder.resolve("clock"));
        standIns = StandIns.start(
                ports.standIns(),
                new IssuerSettings(ports.address(Service.GATEWAY).toString(), folder.resolve("key.json")),
                new PostSettings(
                        ports.address(Service.GATEWAY).resolve("/webhooks/postal"),
                        PostSettings.LOCAL_SECRET,
                        folder.resolve("orders.jsonl"),
                        true,
                        Duration.ofMillis(10)),
                mailbox,
                clock,
                new ControlsOfATest());
    }

    @AfterAll
    static void stop() {
        standIns.close();
        mailbox.close();
        office.stop(0);
    }

    private static final class ControlsOfATest implements Controls {

        @Override
        public ClockReading clock() {
            return new ClockReading(clock.instant(), clock.offset());
        }

        @Override
        public ClockReading jump(Duration ahead) {
            clock.jump(ahead);
            return clock();
        }

        @Override
        public List<ServiceReading> services() {
            return List.of();
        }

        @Override
        public boolean restart(String name) {
            return false;
        }

        @Override
        public boolean stop(String name) {
            return false;
        }

        @Override
        public void stop() {
            stops.incrementAndGet();
        }
    }

    @Test
    void a_token_carries_role_agency_name_and_client_and_verifies_with_the_published_key() throws Exception {
        var token = SignedJWT.parse(new StackClient(ports).tokenFromIssuer("officer", "H99.21.1", "can-bo-01"));

        var keys = JWKSet.parse(get("/oauth2/jwks").body());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey())))
                .isTrue();
        assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + ports.gateway());
        assertThat(claims.getAudience()).containsExactly("motcua");
        assertThat(claims.getExpirationTime()).isNotNull();
        assertThat(claims.getSubject()).isEqualTo("can-bo-01");
        assertThat(claims.getStringListClaim("roles")).containsExactly("officer");
        assertThat(claims.getStringClaim("agency")).isEqualTo("H99.21.1");
        assertThat(claims.getStringClaim("client")).isEqualTo("officer");
    }

    @Test
    void a_token_without_agency_and_name_has_the_client_as_subject() throws Exception {
        var claims = SignedJWT.parse(new StackClient(ports).tokenFromIssuer("portal", null, null))
                .getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("portal");
        assertThat(claims.getClaims()).doesNotContainKey("agency");
    }

    @Test
    void a_service_gets_the_role_service() throws Exception {
        var claims = SignedJWT.parse(new StackClient(ports).tokenFromIssuer("notification", null, null))
                .getJWTClaimsSet();

        assertThat(claims.getStringListClaim("roles")).containsExactly("service");
    }

    @Test
    void unknown_scopes_clients_and_secrets_are_refused() throws Exception {
        assertThat(askToken("clerk", "clerk", "openid").statusCode()).isEqualTo(400);
        assertThat(askToken("clerk", "clerk", "agency:").statusCode()).isEqualTo(400);
        assertThat(askToken("clerk", "clerk", "agency:H99.1%20agency:H99.2").statusCode())
                .isEqualTo(400);
        assertThat(askToken("mayor", "mayor", "agency:H99").statusCode()).isEqualTo(401);
        assertThat(askToken("clerk", "leader", "agency:H99").statusCode()).isEqualTo(401);
        assertThat(askToken("leader", "leader", "agency:H99.*").statusCode()).isEqualTo(200);
    }

    @Test
    void a_result_is_brought_to_the_citizen_step_by_step_with_signed_webhooks() throws Exception {
        refusals.set(1);
        var first = post("/post/orders", order("D-1.1", "RETURN"), "key-1");
        var again = post("/post/orders", order("D-1.1", "RETURN"), "key-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"orderNumber\":\"D-1.1\"", "trackingCode");
        await().untilAsserted(() -> assertThat(taken("D-1.1")).containsExactly("PKP", "PKP", "TRN", "DLV", "DLD"));
        var webhooks = received.stream()
                .filter(each -> each.body().contains("\"D-1.1\""))
                .toList();
        assertThat(webhooks.get(0).id()).isEqualTo(webhooks.get(1).id());
        assertThat(webhooks.stream().map(Received::id).distinct()).hasSize(4);
        for (var webhook : webhooks) {
            new Webhook(PostSettings.LOCAL_SECRET).verify(webhook.body(), lowerCase(webhook.headers()));
        }
    }

    @Test
    void papers_are_collected_in_three_steps() throws Exception {
        post("/post/orders", order("D-2.1", "COLLECT"), "key-2");

        await().untilAsserted(() -> assertThat(taken("D-2.1")).containsExactly("COL", "TRN", "HND"));
    }

    @Test
    void with_automatic_off_a_consignment_moves_by_hand_only() throws Exception {
        send(HttpRequest.newBuilder(address("/post/mode"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"automatic\": false}")));
        post("/post/orders", order("D-3.1", "RETURN"), "key-3");
        send(HttpRequest.newBuilder(address("/post/mode"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"automatic\": true}")));

        assertThat(post("/post/orders/D-3.1/events", Map.of("code", "PKP"), null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/post/orders/D-3.1/events", Map.of("code", "???"), null)
                        .statusCode())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(taken("D-3.1")).containsExactly("PKP", "???"));
        assertThat(post("/post/orders/nobody/events", Map.of("code", "PKP"), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/post/orders").body()).contains("D-3.1");
    }

    @Test
    void a_restless_partner_tells_everything_but_not_once_and_not_in_order() throws Exception {
        restless(true);
        for (var order = 1; order <= 8; order++) {
            post("/post/orders", order("R-" + order + ".1", "RETURN"), "restless-" + order);
        }

        await().untilAsserted(() -> assertThat(told().stream().distinct()).hasSize(8 * 4));
        restless(false);
        assertThat(told()).hasSizeGreaterThan(8 * 4);
        assertThat(orders()).anySatisfy(order -> assertThat(told(order)).isNotEqualTo(WAY));
    }

    private void restless(boolean on) throws Exception {
        send(HttpRequest.newBuilder(address("/post/mode"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"restless\": " + on + "}")));
    }

    private static final List<String> WAY = List.of("PKP", "TRN", "DLV", "DLD");

    private static List<String> orders() {
        return java.util.stream.IntStream.rangeClosed(1, 8)
                .mapToObj(order -> "R-" + order + ".1")
                .toList();
    }

    /** Codes in the order they came first. */
    private static List<String> told(String order) {
        return taken(order).stream().distinct().toList();
    }

    private static List<String> told() {
        return received.stream()
                .map(Received::id)
                .filter(id -> id.startsWith("msg_R-"))
                .toList();
    }

    @Test
    void a_received_mail_can_be_looked_at() throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(ports.mail()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("office@example.vn");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("citizen@example.vn"));
        mail.setSubject("Phiếu xin lỗi", "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Kính gửi ông/bà", "UTF-8");
        var letter = new MimeBodyPart();
        letter.setContent("%PDF".getBytes(StandardCharsets.US_ASCII), "application/pdf");
        letter.setFileName("letter.pdf");
        mail.setContent(new MimeMultipart(text, letter));
        Transport.send(mail);

        await().untilAsserted(() -> assertThat(mailbox.mails()).hasSize(1));
        var seen = json.readTree(get("/mail").body()).get(0);
        assertThat(seen.get("to").get(0).asString()).isEqualTo("citizen@example.vn");
        assertThat(seen.get("subject").asString()).isEqualTo("Phiếu xin lỗi");
        assertThat(seen.get("text").asString()).isEqualTo("Kính gửi ông/bà");
        assertThat(seen.get("attachments").get(0).get("name").asString()).isEqualTo("letter.pdf");
        assertThat(seen.get("attachments").get(0).get("type").asString()).isEqualTo("application/pdf");
    }

    @Test
    void the_clock_jumps_forward_only_and_stays_where_it_is() throws Exception {
        var before = clock.offset();

        assertThat(control("/control/clock", "{\"jump\": \"P1D\"}").statusCode())
                .isEqualTo(200);
        assertThat(control("/control/clock", "{\"jump\": \"PT-1H\"}").statusCode())
                .isEqualTo(400);
        assertThat(control("/control/clock", "{\"jump\": \"tomorrow\"}").statusCode())
                .isEqualTo(400);

        assertThat(new BusinessClock(folder.resolve("clock")).offset()).isEqualTo(before.plusDays(1));
    }

    @Test
    void a_web_page_cannot_stop_the_stack() throws Exception {
        assertThat(post("/control/stop", Map.of(), null).statusCode()).isEqualTo(404);
        assertThat(stops).hasValue(0);

        assertThat(control("/control/stop", "").statusCode()).isEqualTo(202);
        assertThat(stops).hasValue(1);
    }

    private static List<String> taken(String orderNumber) {
        return received.stream()
                .map(Received::data)
                .filter(data -> data.get("orderNumber").asString().equals(orderNumber))
                .map(data -> data.get("code").asString())
                .toList();
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static Map<String, Object> order(String number, String kind) {
        return Map.of(
                "orderNumber",
                number,
                "reference",
                "H99.21-261102-0001",
                "kind",
                kind,
                "sender",
                Map.of("name", "Bộ phận Một cửa"),
                "receiver",
                Map.of("name", "Nguyễn Văn A"),
                "contents",
                "Kết quả",
                "cashToCollect",
                0);
    }

    private static URI address(String path) {
        return ports.standInsAddress().resolve(path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> control(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("X-Motcua-Control", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, Object body, String key) throws Exception {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpResponse<String> askToken(String client, String secret, String scope) throws Exception {
        return send(HttpRequest.newBuilder(address("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
                                .formatted(client, secret, scope))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
