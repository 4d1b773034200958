package vn.motcua.eventing.spring;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.eventing.Batch;
import vn.motcua.eventing.Numbering;
import vn.motcua.eventing.SeriesStore;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;

/**
 * Gapless numbers. A number is taken for a claim (whoever will carry it) and stays noted until the subject itself carries it, so a
 * crash anywhere gives the same number again.
 */
public final class Numbers {
    private static final int LOCKS = 64;
    private static final int MOST_SERIES = 100;

    private final SeriesStore store;
    private final Aggregates<?, ?, ?, ?> subjects;
    private final Function<String, String> subjectOfClaim;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Numbers(SeriesStore store, Aggregates<?, ?, ?, ?> subjects, Function<String, String> subjectOfClaim) {
        this.store = store;
        this.subjects = subjects;
        this.subjectOfClaim = subjectOfClaim;
    }

    /**
     * The number of this claim in this series: the next one, or the one it was given before.
     *
     * @param series agency, kind and period, e.g. {@code H99.21/dossier/261123}
     * @param claim whoever will carry the number; no dots
     * @return at least 1, without gaps
     * @throws IllegalStateException if the subject carries it by now: no todo with this series and claim is open
     */
    public long take(String series, String claim) {
        if (claim.isEmpty() || claim.contains(".") || claim.startsWith("$")) {
            throw new IllegalArgumentException("Expected a claim without dots, got " + claim);
        }
        var lock = locks.get(Math.floorMod(series.hashCode(), LOCKS));
        lock.lock();
        try {
            var numbering = new Numbering(store, series, claim, () -> !isCarried(series, claim));
            numbering.run();
            return numbering.number();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives no number up to this one from now on, because it came in from outside.
     *
     * @return numbers that were given before and that nobody carries for certain yet
     */
    public Collection<Long> passOver(String series, long number) {
        store.passOver(series, number);
        return store.read(series).given().values();
    }

    /** Forgets what was given to subjects that carry their numbers themselves by now. */
    void sweep() {
        for (var series : store.withGiven(MOST_SERIES)) {
            Batch.divided(List.copyOf(store.read(series).given().keySet())).forEach(claims -> forget(series, claims));
        }
    }

    private void forget(String series, List<String> claims) {
        var todo = subjects.findAll(claims.stream().map(subjectOfClaim).collect(toSet())).stream()
                .collect(toMap(Stored::id, Stored::todo));
        store.forget(
                series,
                claims.stream()
                        .filter(claim -> Optional.ofNullable(todo.get(subjectOfClaim.apply(claim)))
                                .filter(open -> isCarried(open, series, claim))
                                .isPresent())
                        .toList());
    }

    private boolean isCarried(String series, String claim) {
        return subjects.find(subjectOfClaim.apply(claim))
                .filter(subject -> isCarried(subject.todo(), series, claim))
                .isPresent();
    }

    /** Whoever has no work left that asks for the number carries it. */
    private static boolean isCarried(List<Todo> todo, String series, String claim) {
        return todo.stream()
                .noneMatch(work -> series.equals(work.data().get("series"))
                        && claim.equals(work.data().get("claim")));
    }
}
