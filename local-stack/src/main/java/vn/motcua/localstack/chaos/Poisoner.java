package vn.motcua.localstack.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.localstack.chaos.DossierLog.Entry;

/**
 * Puts records on the log that no service wrote. They follow routing's last word on a dossier and carry its name, so that they
 * take no sequence from anything true; what the others said meanwhile has to wait until somebody releases the dossier.
 */
final class Poisoner {

    private static final String ROUTING = "routing";
    private static final String LAST_WORD = "vn.motcua.routing.route-completed.v1";
    private static final String UNKNOWN = "vn.motcua.routing.step-praised.v1";
    private static final String IDLE = "vn.motcua.routing.step-assigned.v1";
    private static final byte[] IDLE_VALUE =
            "{\"step\":\"s0\",\"agency\":\"H99.21\",\"officer\":\"nobody\",\"by\":\"nobody\"}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final int LOOKS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final DossierLog log;
    private final Map<String, Poison> poisoned = new LinkedHashMap<>();
    private final Set<String> planted = new HashSet<>();

    Poisoner(DossierLog log) {
        this.log = log;
    }

    /** What was done to which dossier. */
    synchronized Map<String, Poison> poisoned() {
        return Map.copyOf(poisoned);
    }

    /** Whether a dossier is parked because of us. */
    synchronized boolean explains(String parkedDossier) {
        var poison = poisoned.get(parkedDossier);
        return poison != null && poison.parks();
    }

    /** Whether a record is one of ours. */
    synchronized boolean planted(Entry entry) {
        return planted.contains(entry.id());
    }

    /** Waits for a dossier whose route has just been completed; false if none came. */
    synchronized boolean poison(Poison poison) {
        for (var look = 0; look < LOOKS; look++) {
            var victim = victim();
            if (victim.isPresent()) {
                var last = victim.get();
                poisoned.put(last.dossier(), poison);
                administer(poison, last);
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    /** The last word on the latest completed route whose dossier has not been returned yet. */
    private Optional<Entry> victim() {
        return log.caughtUp().byDossier().values().stream()
                .filter(story -> !poisoned.containsKey(story.getFirst().dossier()))
                .filter(story -> story.stream().noneMatch(Poisoner::isReturned))
                .flatMap(story -> story.stream().filter(entry -> entry.type().equals(LAST_WORD)))
                .max(Comparator.comparing(Entry::at));
    }

    private static boolean isReturned(Entry entry) {
        return entry.type().equals("vn.motcua.intake.returned.v1");
    }

    private void administer(Poison poison, Entry last) {
        var next = last.sequence() + 1;
        switch (poison) {
            case UNKNOWN_TYPE -> plant(last, next, UNKNOWN, IDLE_VALUE);
            case BROKEN_JSON -> plant(last, next, IDLE, "{\"step\":".getBytes(StandardCharsets.UTF_8));
            case OUT_OF_ORDER -> {
                plant(last, next + 1, IDLE, IDLE_VALUE);
                plant(last, next, IDLE, IDLE_VALUE);
            }
            case GAP_AND_UNKNOWN_TYPE -> plant(last, next + 1, UNKNOWN, IDLE_VALUE);
            case OLD_RECORDS ->
                log.byDossier().getOrDefault(last.dossier(), List.of()).stream()
                        .filter(entry -> entry.source().equals(ROUTING))
                        .forEach(entry -> log.write(entry.dossier(), entry.headers(), entry.value()));
            case NAMELESS -> {
                var headers = new HashMap<>(last.headers());
                headers.remove("ce_sequence");
                headers.put("ce_id", planted("nameless/" + last.dossier()));
                log.write(last.dossier(), headers, last.value());
            }
        }
    }

    private void plant(Entry last, long sequence, String type, byte[] value) {
        var headers = new HashMap<>(last.headers());
        headers.put("ce_id", planted("poison/" + last.dossier() + "/" + sequence));
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_type", type);
        log.write(last.dossier(), headers, value);
    }

    private String planted(String id) {
        planted.add(id);
        return id;
    }
}
