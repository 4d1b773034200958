package vn.motcua.localstack;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The end of a stack, once somebody has asked for it or a service has died. */
final class Stop {

    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile @Nullable String obituary;

    void ask() {
        asked.countDown();
    }

    /** A service has died, and nobody had told it to end. */
    void becauseOf(String obituary) {
        this.obituary = obituary;
        ask();
    }

    void checkNotAsked() {
        var died = obituary;
        if (died != null) {
            throw new StackFailedException(died);
        }
        if (asked.getCount() == 0) {
            throw new StackFailedException("Stopped while starting.");
        }
    }

    /** Returns when it is asked for, with how a service died, or null. */
    @Nullable
    String await() throws InterruptedException {
        asked.await();
        return obituary;
    }
}
