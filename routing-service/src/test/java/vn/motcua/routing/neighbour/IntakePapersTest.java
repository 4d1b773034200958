package vn.motcua.routing.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.web.Problem;

class IntakePapersTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer server;
    private IntakePapers papers;

    @BeforeEach
    void intake_and_issuer_are_there() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\": \"t\"}"));
        server.createContext("/internal", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, status, null);
        });
        server.start();
        var base = URI.create("http://localhost:" + server.getAddress().getPort());
        var tokens = new TokenSettings(base.resolve("/oauth2/token"), "routing", "routing");
        papers = new IntakePapers(new NeighbourClient(tokens), new IntakeSettings(base));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_file_of_the_dossier_is_asked_for_by_its_agencies_as_this_service() {
        assertThat(papers.bind(new DossierId("d-17"), "file-1", Set.of(new AgencyCode("H99.21"))))
                .isTrue();

        assertThat(asked).containsExactly("PUT /internal/dossiers/d-17/files/file-1?agency=H99.21 Bearer t");
    }

    @Test
    void what_intake_does_not_take_for_the_dossier_s_is_not() {
        status = 422;

        assertThat(papers.bind(new DossierId("d-17"), "file-1", Set.of(new AgencyCode("H99.21"))))
                .isFalse();
    }

    @Test
    void whatever_else_intake_answers_or_does_not_is_a_service_away() {
        for (var other : List.of(401, 404, 500, 503)) {
            status = other;
            assertAway();
        }
        server.stop(0);
        assertAway();
    }

    private void assertAway() {
        assertThatThrownBy(() -> papers.bind(new DossierId("d-17"), "file-1", Set.of(new AgencyCode("H99.21"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(503));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
