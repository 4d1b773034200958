package vn.motcua.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With two connections to the service inside: whoever is slow outside holds none of them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.gateway.connections=2",
            "motcua.gateway.connection-wait=1s",
            "motcua.gateway.patience=500ms",
            "motcua.gateway.per-second=1MB",
            "server.tomcat.connection-timeout=3s"
        })
class SlowClientsTest {

    private static final int LARGE = 16 * 1024 * 1024;
    private static final String HALF_SENT =
            """
            POST /webhooks/postal HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 500\r
            \r
            {""";
    private static final String HALF_A_HEAD = "GET /api/v1/calculator HTTP/1.1\r\nHost: loc";
    private static final HttpServer SERVICE = service();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Socket> slow = new ArrayList<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        for (var name : List.of("intake", "routing", "sla", "notification", "tokens")) {
            settings.add(
                    "motcua.services." + name + ".url",
                    () -> "http://localhost:" + SERVICE.getAddress().getPort());
        }
    }

    /** Answers with the number of bytes it was sent; for the path of the large answer with a large one. */
    private static HttpServer service() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var sent = exchange.getRequestBody().readAllBytes().length;
                var answer = exchange.getRequestURI().getPath().endsWith("/large")
                        ? new byte[LARGE]
                        : Integer.toString(sent).getBytes(US_ASCII);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : slow) {
            socket.close();
        }
    }

    @AfterAll
    static void close() {
        SERVICE.stop(0);
    }

    @Test
    void half_sent_bodies_keep_nobody_else_out() throws Exception {
        for (var i = 0; i < 5; i++) {
            begin(HALF_SENT);
        }

        assertThat(get("/api/v1/calculator").statusCode()).isEqualTo(200);
    }

    @Test
    void readers_who_do_not_read_keep_nobody_else_out() throws Exception {
        for (var i = 0; i < 5; i++) {
            var reader = begin("GET /api/v1/procedures/large HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(reader.getInputStream().read()).isEqualTo('H');
        }

        assertThat(get("/api/v1/calculator").statusCode()).isEqualTo(200);
    }

    @Test
    void a_sender_who_drips_is_cut_off_with_a_problem() throws Exception {
        var sender = begin(HALF_SENT);

        while (sender.getInputStream().available() == 0) {
            sender.getOutputStream().write(' ');
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }

        assertThat(answer(sender))
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json")
                .contains("https://motcua.vn/problems/body-too-slow");
    }

    @Test
    void a_sender_who_falls_silent_is_cut_off() throws Exception {
        var sender = begin(HALF_SENT);

        assertThat(answer(sender)).startsWith("HTTP/1.1 408").contains("https://motcua.vn/problems/request-timeout");
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused_before_the_service_is_asked() throws Exception {
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1]));

        var answer = post(unannounced);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void bodies_small_and_large_arrive_whole_announced_or_not_and_leave_no_file() throws Exception {
        for (var size : new int[] {0, 1, 20_000, 1024 * 1024}) {
            assertThat(post(BodyPublishers.ofByteArray(new byte[size])).body()).isEqualTo(Integer.toString(size));
            assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])))
                            .body())
                    .isEqualTo(Integer.toString(size));
        }
        assertThat(get("/api/v1/procedures/large").body()).hasSize(LARGE);

        assertThat(spools()).isEmpty();
    }

    @Test
    void a_form_goes_on_as_it_came() throws Exception {
        var form = HttpRequest.newBuilder(address("/oauth2/token?b=2"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=%C3%A1&b=1"));

        assertThat(HTTP.send(form.build(), BodyHandlers.ofString()).body()).isEqualTo("12");
    }

    /** The figures are printed; what they may be is said in docs/performance.md, for a machine that does nothing else. */
    @Test
    void two_hundred_slow_clients_leave_the_others_their_answers() throws Exception {
        percentile99(200);
        var idle = percentile99(400);

        for (var i = 0; i < 100; i++) {
            begin(HALF_SENT);
            begin(HALF_A_HEAD);
        }
        var beside = percentile99(400);

        System.out.printf("p99 of others: idle %d µs, beside 200 slow clients %d µs%n", idle, beside);
        assertThat(slow).hasSize(200);
    }

    /** In microseconds; every answer is a good one. */
    private long percentile99(int calls) throws Exception {
        var took = new long[calls];
        for (var i : IntStream.range(0, calls).toArray()) {
            var began = System.nanoTime();
            assertThat(get("/api/v1/calculator").statusCode()).isEqualTo(200);
            took[i] = (System.nanoTime() - began) / 1_000;
        }
        return IntStream.range(0, calls)
                .mapToLong(i -> took[i])
                .sorted()
                .skip(calls * 99L / 100)
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> spools() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("motcua-.*\\.body"))
                    .toList();
        }
    }

    private Socket begin(String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("localhost", port));
        slow.add(socket);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(address("/webhooks/postal"))
                .header("Content-Type", "application/json")
                .POST(body);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
