package vn.motcua.intake.neighbour;

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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.intake.dossier.web.RoutingTexts.Told;

class OfficersTextsTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private OfficersTexts texts;

    @BeforeEach
    void routing_and_issuer_are_there() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, "{\"access_token\": \"t\"}"));
        server.createContext("/internal", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, "{\"ref\":\"note-1\",\"reason\":\"Không đúng đối tượng\",\"legalGround\":\"Điều 7\"}");
        });
        server.start();
        var base = URI.create("http://localhost:" + server.getAddress().getPort());
        var tokens = new TokenSettings(base.resolve("/oauth2/token"), "intake", "intake");
        texts = new OfficersTexts(new NeighbourClient(tokens), new RoutingSettings(base));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_text_is_asked_for_as_this_service() {
        assertThat(texts.text(new DossierId("d-17"), "note-1")).isEqualTo(new Told("Không đúng đối tượng", "Điều 7"));

        assertThat(asked).containsExactly("GET /internal/dossiers/d-17/texts/note-1 Bearer t");
    }

    @Test
    void a_routing_that_is_away_is_told_to_whoever_tries_again() {
        server.stop(0);

        assertThatThrownBy(() -> texts.text(new DossierId("d-17"), "note-1")).isInstanceOf(RestClientException.class);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
