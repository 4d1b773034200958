package vn.motcua.localstack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running stack, of this process or another. */
public final class StackClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.shared();
    private final Ports ports;

    public StackClient(Ports ports) {
        this.ports = ports;
    }

    /** A token from the issuer, asked through the gateway as any client would. */
    public String token(String role, @Nullable String agency, @Nullable String as) {
        return token(ports.address(Service.GATEWAY), role, agency, as);
    }

    /** A token straight from the issuer, for when the gateway is not there. */
    String tokenFromIssuer(String role, @Nullable String agency, @Nullable String as) {
        return token(ports.standInsAddress(), role, agency, as);
    }

    private String token(URI server, String role, @Nullable String agency, @Nullable String as) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", role);
        form.put("client_secret", role);
        if (agency != null) {
            form.put("scope", "agency:" + agency);
        }
        if (as != null) {
            form.put("as", as);
        }
        var request = HttpRequest.newBuilder(server.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new StackFailedException("No token for " + role + ": " + answer.body());
        }
        return json.readTree(answer.body()).get("access_token").asString();
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    JsonNode clock() {
        return control(HttpRequest.newBuilder(standIn("/control/clock")).GET());
    }

    /** Jumps; returns when every service has taken it, which waits for those that are being started. */
    JsonNode jump(Duration ahead) {
        return control(
                HttpRequest.newBuilder(standIn("/control/clock"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(Map.of("jump", ahead.toString())))),
                START);
    }

    /** What the services are and where they run. */
    public JsonNode services() {
        return control(HttpRequest.newBuilder(standIn("/control/services")).GET());
    }

    /** Has a service begin anew; returns when it is up. */
    void restart(Service service) {
        control(
                HttpRequest.newBuilder(standIn("/control/services/" + service.word() + "/restart"))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                START);
    }

    /** Has a service end, and the stack go on without it; returns when it has ended, and those that shared its process are up. */
    void stop(Service service) {
        control(
                HttpRequest.newBuilder(standIn("/control/services/" + service.word() + "/stop"))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                START);
    }

    /** Asks it to stop; returns at once. */
    public void stop() {
        control(HttpRequest.newBuilder(standIn("/control/stop")).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private URI standIn(String path) {
        return ports.standInsAddress().resolve(path);
    }

    private JsonNode control(HttpRequest.Builder request) {
        return control(request, PATIENCE);
    }

    private JsonNode control(HttpRequest.Builder request, Duration patience) {
        var answer =
                send(request.timeout(patience).header("X-Motcua-Control", "1").build());
        if (answer.statusCode() / 100 != 2) {
            throw new StackFailedException("The stack refuses: " + answer.body());
        }
        return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    /** Whether the service says it is ready. */
    boolean isUp(Service service) {
        return stage(service) == Stage.UP;
    }

    /** How far the service has come, as its answer to a look at its health shows. */
    Stage stage(Service service) {
        try {
            var request = HttpRequest.newBuilder(ports.address(service).resolve("/actuator/health"))
                    .timeout(LOOK)
                    .build();
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? Stage.UP : Stage.NOT_READY;
        } catch (ConnectException e) {
            return Stage.AWAY;
        } catch (IOException e) {
            return Stage.SILENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stage.AWAY;
        }
    }

    /** Has the service read the clock file again; the answer's status and body if it did not. */
    @Nullable
    String rereadClock(Service service, String token) {
        var answer = send(HttpRequest.newBuilder(ports.address(service).resolve("/actuator/businessclock"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        return answer.statusCode() / 100 == 2 ? null : answer.statusCode() + " " + answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new StackFailedException(
                    "No stack answers at " + request.uri().getAuthority() + ". Start one with: ./motcua up", e);
        } catch (IOException e) {
            throw new StackFailedException("No answer from " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailedException("Interrupted while asking " + request.uri(), e);
        }
    }
}
