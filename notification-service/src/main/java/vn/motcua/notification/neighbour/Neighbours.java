package vn.motcua.notification.neighbour;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The services that keep persons and free texts. Every call may fail; whoever calls tries again later. */
public final class Neighbours {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final RestClient http;
    private final ServiceToken token;
    private final NeighbourSettings settings;

    private Neighbours(RestClient http, ServiceToken token, NeighbourSettings settings) {
        this.http = http;
        this.token = token;
        this.settings = settings;
    }

    public static Neighbours of(NeighbourSettings settings, TokenSettings tokens) {
        var http = client();
        return new Neighbours(http, new ServiceToken(http, tokens, Clock.systemUTC()), settings);
    }

    /** A client that gives up before the next try of the same work begins. */
    public static RestClient client() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(ANSWER);
        return RestClient.builder().requestFactory(factory).build();
    }

    /** Who is behind a dossier. */
    public DossierContact contact(String dossier) {
        return get(settings.intake().url(), "/internal/dossiers/{id}/contact", DossierContact.class, dossier);
    }

    /** A text that intake keeps. */
    public QuotedText textOfIntake(String dossier, String reference) {
        return get(
                settings.intake().url(),
                "/internal/dossiers/{id}/texts/{reference}",
                QuotedText.class,
                dossier,
                reference);
    }

    /** A text that routing keeps. */
    public QuotedText textOfRouting(String dossier, String reference) {
        return get(
                settings.routing().url(),
                "/internal/dossiers/{id}/texts/{reference}",
                QuotedText.class,
                dossier,
                reference);
    }

    /** What a complaint was answered, and whom to tell. */
    public ComplaintAnswer answerTo(String complaint) {
        return get(settings.intake().url(), "/internal/complaints/{id}/answer", ComplaintAnswer.class, complaint);
    }

    private <T> T get(URI base, String path, Class<T> type, Object... parts) {
        try {
            var answer = http.get()
                    .uri(base + path, parts)
                    .headers(headers -> headers.setBearerAuth(token.get()))
                    .retrieve()
                    .body(type);
            return Objects.requireNonNull(answer, "Expected " + type.getSimpleName() + ", got an empty answer");
        } catch (HttpClientErrorException.Unauthorized e) {
            token.forget();
            throw e;
        }
    }
}
