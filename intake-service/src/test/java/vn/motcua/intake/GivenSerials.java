package vn.motcua.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.intake.migration.Serials;

/** Serials that a test has given out, and how far each series was passed over. */
public final class GivenSerials implements Serials {
    private final Map<String, Set<Long>> given = new ConcurrentHashMap<>();
    private final Map<String, Long> passedOver = new ConcurrentHashMap<>();

    public void give(String series, long serial) {
        given.computeIfAbsent(series, name -> ConcurrentHashMap.newKeySet()).add(serial);
    }

    public long passedOver(String series) {
        return passedOver.getOrDefault(series, 0L);
    }

    @Override
    public Collection<Long> passOver(String series, long serial) {
        passedOver.merge(series, serial, Math::max);
        return given.getOrDefault(series, Set.of());
    }
}
