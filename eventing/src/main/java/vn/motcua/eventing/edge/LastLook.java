package vn.motcua.eventing.edge;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether something answers, as one thread sees that looks about once a second: asking costs nothing, however many ask. What was
 * seen to answer is believed for a second; then whoever asks waits for the look under way, a second at the most. What was seen not
 * to answer stays so until a look finds otherwise. When nobody has asked for a while of something that answers, nobody looks.
 */
public final class LastLook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(900);
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final long BELIEVED = Duration.ofSeconds(1).toNanos();

    private final BooleanSupplier look;
    private final long aWhile;
    private final Thread looking;
    private boolean answers;
    private long askedAt = System.nanoTime();
    private long seenAt = System.nanoTime() - BELIEVED;

    /** @param look ends in less than a second; one that fails has seen nothing that answers, and is not the last */
    public LastLook(String name, BooleanSupplier look) {
        this(name, look, A_WHILE);
    }

    /** @param aWhile how long it is looked on after somebody has asked */
    LastLook(String name, BooleanSupplier look, Duration aWhile) {
        this.look = look;
        this.aWhile = aWhile.toNanos();
        this.looking = Thread.ofPlatform().daemon().name("look-" + name).start(this::keepLooking);
    }

    private void keepLooking() {
        try {
            while (true) {
                saw(looked());
                Thread.sleep(BETWEEN_LOOKS);
                awaitInterest();
            }
        } catch (InterruptedException e) {
            saw(false);
        }
    }

    private synchronized void awaitInterest() throws InterruptedException {
        while (answers && System.nanoTime() - askedAt > aWhile) {
            wait();
        }
    }

    private boolean looked() {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException | Error e) {
            LOG.warn("Thread {} goes on: {}", Thread.currentThread().getName(), e.toString());
            return false;
        }
    }

    private synchronized void saw(boolean answer) {
        answers = answer;
        seenAt = System.nanoTime();
        notifyAll();
    }

    public synchronized boolean answers() {
        askedAt = System.nanoTime();
        notifyAll();
        var patience = askedAt + BELIEVED;
        try {
            while (answers && isOld()) {
                var left = Duration.ofNanos(patience - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return answers;
    }

    private boolean isOld() {
        return System.nanoTime() - seenAt > BELIEVED;
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
