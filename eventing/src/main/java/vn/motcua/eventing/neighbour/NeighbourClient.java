package vn.motcua.eventing.neighbour;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Asks other services, as this service. Every call may fail; whoever calls tries again later, or says so. */
public final class NeighbourClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final RestClient http;
    private final ServiceToken token;

    public NeighbourClient(TokenSettings tokens) {
        this.http = http();
        this.token = new ServiceToken(http, tokens, Clock.systemUTC());
    }

    /** A client that gives up before the next try of the same work begins. */
    public static RestClient http() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(ANSWER);
        return RestClient.builder().requestFactory(factory).build();
    }

    /**
     * The answer of a service.
     *
     * @param address with places for the parts: {@code http://intake:8080/internal/dossiers/{id}}
     */
    public <T> @Nullable T ask(HttpMethod method, String address, Class<T> type, Object... parts) {
        try {
            return http.method(method)
                    .uri(address, parts)
                    .headers(headers -> headers.setBearerAuth(token.get()))
                    .retrieve()
                    .body(type);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget();
            throw e;
        }
    }
}
