package vn.motcua.intake.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;

class CountedDatesTest {
    private static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T04:00:00Z");
    private static final Terms THREE_DAYS = new Terms(
            null,
            new Term(3, Unit.WORKING_DAY),
            false,
            new AfterSupplement(AfterSupplement.Policy.RESTART, 0),
            List.of());

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private CountedDates dates;

    @BeforeEach
    void sla_and_issuer_are_there() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, "{\"access_token\": \"t\"}"));
        server.createContext("/api/v1/calculator", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            answer(exchange, "{\"dueAt\":\"2026-11-27T17:00:00+07:00\",\"calendarVersion\":\"1\",\"explanation\":[]}");
        });
        server.start();
        var base = URI.create("http://localhost:" + server.getAddress().getPort());
        var tokens = new TokenSettings(base.resolve("/oauth2/token"), "intake", "intake");
        dates = new CountedDates(new NeighbourClient(tokens), new SlaSettings(base));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_date_is_counted_by_sla_with_the_calendar_of_the_agency() {
        assertThat(dates.due(COMMUNE, ELEVEN, THREE_DAYS)).contains(OffsetDateTime.parse("2026-11-27T17:00:00+07:00"));

        assertThat(asked)
                .containsExactly("received=2026-11-23T04:00:00Z&value=3&unit=WORKING_DAY&agency=H99.21&sameDay=false");
    }

    @Test
    void a_sla_that_is_away_leaves_the_date_open() {
        server.stop(0);

        assertThat(dates.due(COMMUNE, ELEVEN, THREE_DAYS)).isEmpty();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
