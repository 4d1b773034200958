package vn.motcua.localstack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API through the gateway, as any client calls it. */
public final class Api {
    /** How long a condition is awaited at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final Tokens tokens;
    private final Map<Person, String> known = new ConcurrentHashMap<>();

    /** Where tokens come from. */
    public interface Tokens {
        String token(String role, @Nullable String agency, @Nullable String as);
    }

    /**
     * Who calls.
     *
     * @param agency the agency he is of, null for none
     */
    public record Person(String role, @Nullable String agency) {}

    /**
     * What was answered.
     *
     * @param body the JSON, or a missing node if it was something else
     */
    public record Answer(int status, HttpResponse<byte[]> raw, JsonNode body) {

        /** The body of a success; anything else is a failure of the caller's story. */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new StoryFailedException(
                        raw.request().method() + " " + raw.request().uri() + " answered " + status + ": "
                                + new String(raw.body(), StandardCharsets.UTF_8));
            }
            return body;
        }
    }

    public Api(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    public Answer get(@Nullable Person who, String path) {
        return send(request(who, path).GET());
    }

    /** A GET for something that is not JSON. */
    public Answer get(@Nullable Person who, String path, String accept) {
        return send(request(who, path).setHeader("Accept", accept).GET());
    }

    /** POSTs JSON; headers in pairs of name and value. */
    public Answer post(@Nullable Person who, String path, Object body, String... headers) {
        var request = request(who, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** PUTs JSON. */
    public Answer put(Person who, String path, Object body) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** POSTs one file as a form does. */
    public Answer upload(Person who, String path, String name, String type, byte[] file) {
        var boundary = "motcua-" + Integer.toHexString(name.hashCode());
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        return send(request(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString(tail))));
    }

    private HttpRequest.Builder request(@Nullable Person who, String path) {
        var request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who));
        }
        return request;
    }

    private String token(Person who) {
        return known.computeIfAbsent(who, person -> tokens.token(person.role(), person.agency(), null));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer, json(answer));
        } catch (IOException e) {
            throw new StoryFailedException("No answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailedException("Interrupted");
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** Asks again and again until the answer is as expected. */
    public static <T> T await(String what, Supplier<T> question, Predicate<T> expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var last = question.get();
        while (!expected.test(last)) {
            if (System.nanoTime() > deadline) {
                throw new StoryFailedException(
                        "Expected within " + PATIENCE.toSeconds() + " s: " + what + "; last seen: " + last);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            last = question.get();
        }
        return last;
    }

    static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
