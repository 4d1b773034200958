package vn.motcua.eventing.spring;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Batch;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.mongo.MongoStore;

/**
 * Tells subjects what time it is, the earliest due first. A subject whose check fails, or changes nothing, would stay the earliest
 * for ever: it is put aside and tried again after a pause that grows, so that it never stands in front of the others.
 */
final class Checks<S, C, E, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final int BATCH = 200;

    /** How far a look sees ahead; what is set to a time sooner than that may be told so much late. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private final Ports<S, C, E, R> ports;
    private final MongoStore<S> store;
    private final Dispatcher<S, C, E, R> dispatcher;
    private final Backoff pauses;
    private final Map<String, Aside> aside = new ConcurrentHashMap<>();
    private volatile Instant nothingUntil = Instant.MIN;

    /** @param pauses how long one that failed is left alone */
    Checks(Ports<S, C, E, R> ports, MongoStore<S> store, Dispatcher<S, C, E, R> dispatcher, Backoff pauses) {
        this.ports = ports;
        this.store = store;
        this.dispatcher = dispatcher;
        this.pauses = pauses;
    }

    /** @param nextTryAt machine time */
    private record Aside(int failures, Instant nextTryAt) {}

    /**
     * One batch. Where nothing was due, not even soon, nobody is asked again until that time has come.
     *
     * @return true if there may be more
     */
    boolean round(Collection<Integer> partitions) {
        var now = ports.timer().businessNow();
        if (now.isBefore(nothingUntil)) {
            return false;
        }
        var before = aside.size();
        var resting = resting();
        var due = store.wholeToCheck(partitions, now, resting, BATCH);
        var isAll = due.size() < BATCH;
        if (due.isEmpty() && store.toCheck(partitions, now.plus(AHEAD), 1).isEmpty()) {
            nothingUntil = now.plus(AHEAD);
        }
        if (isAll) {
            forgetAllBut(resting, due.stream().map(Stored::id).collect(toSet()));
        }
        due.forEach(ports::remember);
        var check = ports.type().check(now).orElseThrow();
        var handlings = due.stream()
                .map(subject -> new Handling<>(ports, subject.id(), null, check, null))
                .toList();
        Batch.divided(handlings).forEach(batch -> check(batch, now));
        if (aside.size() > before) {
            LOG.warn(
                    "{} subjects of {} are put aside: their checks fail",
                    aside.size(),
                    ports.type().collection());
        }
        return !isAll;
    }

    private Set<String> resting() {
        var now = ports.timer().machineNow();
        return aside.entrySet().stream()
                .filter(entry -> entry.getValue().nextTryAt().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Whatever is neither resting nor due any more was seen to by somebody else. */
    private void forgetAllBut(Set<String> resting, Set<String> due) {
        aside.keySet().removeIf(id -> !resting.contains(id) && !due.contains(id));
    }

    /** One batch after the other: however many are due at once, they take less of the house than a few clients do. */
    private void check(List<Handling<S, C, E, R>> batch, Instant now) {
        var failures = dispatcher.together(batch).failures();
        for (var handling : batch) {
            try {
                var failure = failures.get(handling.id());
                if (failure != null) {
                    throw failure;
                }
                if (handling.commit().isEmpty()) {
                    expectNotDue(handling.answer(), now);
                }
                aside.remove(handling.id());
            } catch (RuntimeException e) {
                putAside(handling.id(), e);
            }
        }
    }

    /** Somebody else may have told it; if nobody has, its rules and its fields disagree. */
    private void expectNotDue(Handled<S, R> unchanged, Instant now) {
        var state =
                switch (unchanged) {
                    case Handled.Done<S, R>(var subject) -> subject.state();
                    case Handled.Refused<S, R> refused -> refused.subject().state();
                    case Handled.Stale<S, R>(var subject) -> subject.state();
                };
        if (ports.type().index(state).get("nextCheckAt") instanceof Instant nextCheckAt && !nextCheckAt.isAfter(now)) {
            throw new IllegalStateException("Expected what was due at " + nextCheckAt + " to change, it did not");
        }
    }

    private void putAside(String id, RuntimeException why) {
        LOG.atWarn().addKeyValue("dossierId", id).log("The check is tried again later: {}", why.toString());
        var now = ports.timer().machineNow();
        aside.compute(id, (any, known) -> {
            var failures = known == null ? 0 : known.failures();
            return new Aside(failures + 1, pauses.nextTry(now, failures));
        });
    }

    /** How many are put aside. */
    int aside() {
        return aside.size();
    }
}
