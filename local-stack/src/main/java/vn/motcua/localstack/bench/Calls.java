package vn.motcua.localstack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Api.Tokens;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * Calls through the gateway that cost the caller little: one client with connections kept open for everybody, a token fetched
 * once for each person, bodies as bytes.
 */
final class Calls implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // without an upgrade to HTTP/2 asked for in vain
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Tokens tokens;
    private final Map<Person, String> authorizations = new ConcurrentHashMap<>();

    Calls(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /**
     * POSTs JSON and returns the body of the success.
     *
     * @param headers in pairs of name and value
     */
    byte[] post(Person who, String path, byte[] body, String... headers) {
        return post(who, path, "application/json", body, headers);
    }

    /** POSTs lines of JSON and returns the body of the success. */
    byte[] postLines(Person who, String path, byte[] lines) {
        return post(who, path, "application/x-ndjson", lines);
    }

    private byte[] post(Person who, String path, String type, byte[] body, String... headers) {
        var request = request(who, path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request.build());
        if (answer.statusCode() / 100 != 2) {
            throw new StoryFailedException("POST " + path + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** The answer to a GET, whatever it is. */
    HttpResponse<byte[]> get(Person who, String path) {
        return send(request(who, path).GET().build());
    }

    private HttpRequest.Builder request(Person who, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        authorizations.computeIfAbsent(
                                who, person -> "Bearer " + tokens.token(person.role(), person.agency(), null)));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StoryFailedException("No answer to " + request.method() + " " + request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailedException("Interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
