package vn.motcua.localstack;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Services that are not up yet. Whoever moves is waited for, however long it takes; whoever neither writes into its log nor comes to
 * another stage for a while is stuck.
 */
final class Waiting {

    private final Duration patience;
    private final Map<Service, Sight> sights = new EnumMap<>(Service.class);

    private record Sight(Stage stage, long logBytes, long since) {}

    Waiting(Collection<Service> services, Duration patience, long now) {
        this.patience = patience;
        services.forEach(service -> sights.put(service, new Sight(Stage.AWAY, 0, now)));
    }

    /** @param now by {@link System#nanoTime} */
    void saw(Service service, Stage stage, long logBytes, long now) {
        if (stage == Stage.UP) {
            sights.remove(service);
            return;
        }
        sights.computeIfPresent(
                service,
                (any, last) ->
                        last.stage() == stage && last.logBytes() == logBytes ? last : new Sight(stage, logBytes, now));
    }

    List<Service> services() {
        return List.copyOf(sights.keySet());
    }

    List<Service> stuck(long now) {
        return sights.entrySet().stream()
                .filter(each -> now - each.getValue().since() > patience.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return sights.entrySet().stream()
                .map(each ->
                        each.getKey().word() + " " + each.getValue().stage().words())
                .collect(Collectors.joining(", "));
    }
}
