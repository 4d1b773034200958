package vn.motcua.localstack.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.localstack.demo.Office;

/** A steady stream of dossiers, some left half-way, each brought on by a thread of its own. */
final class Traffic {

    private static final Duration BETWEEN_FILINGS = Duration.ofMillis(900);
    private static final int MOST_UNDER_WAY = 16;
    private static final List<Wish> MIX = List.of(
            Wish.WHOLE,
            Wish.WHOLE,
            Wish.LATE,
            Wish.WHOLE,
            Wish.LEFT_AFTER_ONE_STEP,
            Wish.WHOLE,
            Wish.WHOLE,
            Wish.LATE,
            Wish.LEFT_ACCEPTED,
            Wish.WHOLE,
            Wish.WHOLE,
            Wish.LEFT_AT_THE_COUNTER);

    private final Office office;
    private final Told told;
    private final Random chance;
    private final List<Map<String, Object>> filings;
    private final Map<Walk, Thread> walks = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Walk> begun = new ConcurrentLinkedQueue<>();
    private final Thread pacer = Thread.ofPlatform().daemon().name("traffic").unstarted(this::pace);

    /** Looks up the forms while everything is still well. */
    Traffic(Office office, Told told, long seed) {
        this.office = office;
        this.told = told;
        this.chance = new Random(seed);
        this.filings = List.of(
                office.filing("1.004873", "Nguyễn Văn Bền", "ELECTRONIC"),
                office.filing("1.004873", "Trần Thị Vững", "POST"),
                office.filing("2.000986", "Lê Thị Chắc", "POST"));
    }

    void begin() {
        pacer.start();
    }

    private void pace() {
        while (!Thread.currentThread().isInterrupted()) {
            if (underWay().size() < MOST_UNDER_WAY) {
                file();
            }
            LockSupport.parkNanos(BETWEEN_FILINGS.toNanos());
        }
    }

    private void file() {
        var key = new UUID(chance.nextLong(), chance.nextLong()).toString();
        var filing = filings.get(chance.nextInt(filings.size()));
        var walk = new Walk(office, told, filing, key, MIX.get(begun.size() % MIX.size()));
        begun.add(walk);
        walks.put(walk, Thread.ofVirtual().start(walk));
    }

    /** Nothing new is handed in, and nobody waits for a deadline any more. */
    void end() throws InterruptedException {
        pacer.interrupt();
        pacer.join();
        begun.forEach(Walk::hurry);
    }

    /** Dossiers that are not yet where they were to be brought. */
    List<Walk> underWay() {
        walks.values().removeIf(thread -> !thread.isAlive());
        return List.copyOf(walks.keySet());
    }

    int handedIn() {
        return begun.size();
    }

    /** Ends all clients where they stand. */
    void giveUp() {
        walks.values().forEach(Thread::interrupt);
    }
}
