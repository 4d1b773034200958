package vn.motcua.eventing.neighbour;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** This service's own token, by client credentials; asked for again shortly before it runs out. */
final class ServiceToken {

    private static final long EARLY_SECONDS = 60;

    private final RestClient http;
    private final TokenSettings settings;
    private final Clock machine;
    private @Nullable Granted current;

    ServiceToken(RestClient http, TokenSettings settings, Clock machine) {
        this.http = http;
        this.settings = settings;
        this.machine = machine;
    }

    private record Granted(String token, Instant until) {}

    private record Answer(
            @JsonProperty("access_token") String accessToken, @JsonProperty("expires_in") @Nullable Long expiresIn) {}

    synchronized String get() {
        var known = current;
        if (known == null || !machine.instant().isBefore(known.until())) {
            known = ask();
            current = known;
        }
        return known.token();
    }

    /** The one we have is not taken: the next call asks for another. */
    synchronized void forget() {
        current = null;
    }

    private Granted ask() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var answer = http.post()
                .uri(settings.url())
                .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        var granted = Objects.requireNonNull(answer, "Expected a token from the issuer, got an empty answer");
        var seconds = granted.expiresIn() == null ? 2 * EARLY_SECONDS : granted.expiresIn();
        return new Granted(granted.accessToken(), machine.instant().plusSeconds(Math.max(seconds - EARLY_SECONDS, 1)));
    }
}
