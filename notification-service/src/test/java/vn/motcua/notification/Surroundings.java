package vn.motcua.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.notification.neighbour.NeighbourSettings;

/** The token issuer, intake, routing and the post, as far as notification talks to them; for the dossier of {@link Facts}. */
public final class Surroundings implements AutoCloseable {

    public static final String NAME = "Nguyễn Thị Hương";
    public static final String ADDRESS = "12 Trần Phú, Xã Mẫu 21, Mẫu";
    public static final String EMAIL = "huong@example.vn";
    public static final String COMPLAINT = "0b0e8a3e-6c2f-5d0e-9c1a-2f3b4c5d6e7f";
    public static final String COMPLAINT_NUMBER = "KN-H99.21-2026-0007";
    public static final String COMPLAINT_ANSWER = "Cơ quan đã trả kết quả và xin lỗi ông bà.";

    /** An order as the post got it. */
    public record PostedOrder(String key, String body) {}

    static final String REASON = "Thiếu giấy tờ chứng minh nơi cư trú";
    static final String CORRECTED_BECAUSE = "Giấy đã cấp nhầm cho người khác";
    private static final String ROUTING = "/routing";

    private final HttpServer server;
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<PostedOrder> orders = new CopyOnWriteArrayList<>();
    private volatile String email = EMAIL;
    private volatile boolean away;

    public Surroundings() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200, token()));
        server.createContext("/internal/dossiers/" + Facts.D17 + "/contact", guarded(this::contact));
        server.createContext(texts(""), guarded(() -> text(REASON)));
        server.createContext(texts("") + "correction-1", guarded(() -> text(CORRECTED_BECAUSE)));
        server.createContext(texts(ROUTING), guarded(() -> text(REASON)));
        server.createContext("/internal/complaints/" + COMPLAINT + "/answer", guarded(this::answer));
        server.createContext("/post/orders", this::order);
        server.start();
    }

    public NeighbourSettings neighbours() {
        return new NeighbourSettings(
                new NeighbourSettings.Service(base()), new NeighbourSettings.Service(base().resolve(ROUTING)));
    }

    private static String texts(String service) {
        return service + "/internal/dossiers/" + Facts.D17 + "/texts/";
    }

    private static String text(String reason) {
        return """
                {"ref": "x", "reason": "%s", "legalGround": "Điều 22",
                 "items": ["Giấy xác nhận cư trú"], "unknown": {}}"""
                .formatted(reason);
    }

    public TokenSettings tokens() {
        return new TokenSettings(base().resolve("/oauth2/token"), "notification", "notification");
    }

    public URI post() {
        return base().resolve("/post");
    }

    /** The filer has no e-mail address. */
    public void withoutEmail() {
        email = null;
    }

    /** All services but the issuer answer 503. */
    public void away(boolean away) {
        this.away = away;
    }

    public int tokensGiven() {
        return tokens.get();
    }

    public List<PostedOrder> orders() {
        return List.copyOf(orders);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String token() {
        return "{\"access_token\": \"token-%d\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                .formatted(tokens.incrementAndGet());
    }

    private String contact() {
        return """
                {"code": "%s", "procedure": "1.004873", "procedureName": "Cấp Giấy xác nhận tình trạng hôn nhân",
                 "filer": {"name": "%s", "idNumber": "001190000001", "phone": "0912345678", "email": %s,
                   "address": {"line": "12 Trần Phú", "commune": "Xã Mẫu 21", "province": "Mẫu"}},
                 "owner": null, "resultDelivery": "POST", "submittedAt": "2026-11-20T08:15:00+07:00",
                 "receivedAt": "2026-11-20T08:15:00+07:00",
                 "documents": [{"component": "to-khai", "name": "Tờ khai", "form": "ELECTRONIC"}], "more": 1}"""
                .formatted(Facts.CODE, NAME, email == null ? "null" : "\"" + email + "\"");
    }

    private String answer() {
        return """
                {"number": "%s", "agency": "Ủy ban nhân dân xã Mẫu 21", "name": "%s", "email": %s, "text": "%s"}"""
                .formatted(COMPLAINT_NUMBER, NAME, email == null ? "null" : "\"" + email + "\"", COMPLAINT_ANSWER);
    }

    private void order(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        orders.add(new PostedOrder(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
        answer(exchange, away ? 503 : 201, "{}");
    }

    private com.sun.net.httpserver.HttpHandler guarded(java.util.function.Supplier<String> body) {
        return exchange -> {
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization == null || !authorization.equals("Bearer token-" + tokens.get())) {
                answer(exchange, 401, "{}");
            } else {
                answer(exchange, away ? 503 : 200, body.get());
            }
        };
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
