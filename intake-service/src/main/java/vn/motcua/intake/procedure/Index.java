package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.contracts.reference.Procedure;

/** All versions that were told, ordered for whoever looks something up. */
public final class Index implements Catalogue {
    private final Map<String, Entry> entries = new TreeMap<>();

    /** @param versions if one is told twice, the later one counts */
    public Index(Collection<Procedure> versions) {
        Map<String, Map<Integer, Procedure>> byCode = new TreeMap<>();
        versions.forEach(version ->
                byCode.computeIfAbsent(version.code(), code -> new TreeMap<>()).put(version.version(), version));
        byCode.forEach((code, known) -> entries.put(code, Entry.of(new Offer(new ArrayList<>(known.values())))));
    }

    @Override
    public Optional<Offer> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::offer);
    }

    @Override
    public List<Procedure> search(Wish wish, LocalDate day) {
        var asked = wish.asked();
        var found = new ArrayList<Procedure>();
        for (var entry : entries.values()) {
            var version = entry.offer().on(day);
            if (asked.isFor(version, Objects.requireNonNull(entry.words().get(version.version())))) {
                found.add(version);
            }
        }
        return found;
    }

    /** @param words of each version by its number */
    private record Entry(Offer offer, Map<Integer, SearchWords> words) {
        static Entry of(Offer offer) {
            Map<Integer, SearchWords> words = new TreeMap<>();
            offer.versions()
                    .forEach(version -> words.put(version.version(), SearchWords.of(version.code(), version.name())));
            return new Entry(offer, words);
        }
    }
}
