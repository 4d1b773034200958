package vn.motcua.localstack.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the auditor counted and what he found wrong. */
final class Audit {

    private static final int MOST_SHOWN = 60;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    void count(String what, int how) {
        counts.merge(what, how, Integer::sum);
    }

    /** Counts what must be zero. */
    void mustBeNone(String what, List<String> found) {
        count(what, found.size());
        found.forEach(each -> findings.add(what + ": " + each));
    }

    boolean holds() {
        return findings.isEmpty();
    }

    List<String> findings() {
        return findings.stream().limit(MOST_SHOWN).toList();
    }

    /** One line with all counts. */
    String verdict(long seed) {
        return "VERDICT seed %d: %s; %s"
                .formatted(
                        seed,
                        holds() ? "holds" : "DOES NOT HOLD",
                        counts.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
