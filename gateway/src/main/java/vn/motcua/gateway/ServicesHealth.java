package vn.motcua.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.motcua.eventing.edge.LastLook;

/**
 * Which of the services behind the gateway are up, as last seen. Anybody may ask, as often as he likes: each service is asked about
 * once a second, and one that is slow makes nobody wait for the others.
 */
final class ServicesHealth implements CompositeHealthContributor, AutoCloseable {

    private static final long PATIENCE_MILLIS = 900;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, LastLook> seen = new TreeMap<>();

    /** @param services where each is */
    ServicesHealth(Map<String, URI> services) {
        services.forEach((name, url) -> seen.put(name, new LastLook(name, () -> isUp(url))));
    }

    private boolean isUp(URI service) {
        var request =
                HttpRequest.newBuilder(URI.create(service + "/actuator/health")).build();
        var answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).statusCode() == 200;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public @Nullable HealthContributor getContributor(String name) {
        var service = seen.get(name);
        return service == null ? null : indicator(service);
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        return seen.entrySet().stream()
                .map(service -> new HealthContributors.Entry(service.getKey(), indicator(service.getValue())));
    }

    private static HealthIndicator indicator(LastLook service) {
        return () -> (service.answers() ? Health.up() : Health.down()).build();
    }

    @Override
    public void close() {
        seen.values().forEach(LastLook::close);
        http.shutdownNow();
    }
}
