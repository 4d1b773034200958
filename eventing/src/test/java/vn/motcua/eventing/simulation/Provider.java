package vn.motcua.eventing.simulation;

import java.util.HashSet;
import java.util.Set;

/** Writes letters, or does not, or does and does not say so. */
final class Provider {
    private final Weather weather;
    private final Set<String> written = new HashSet<>();

    Provider(Weather weather) {
        this.weather = weather;
    }

    void write(String id, String todoId) {
        weather.mayFail();
        written.add(id + "/" + todoId);
        weather.mayFail();
    }

    boolean hasWritten(String id, String todoId) {
        return written.contains(id + "/" + todoId);
    }
}
