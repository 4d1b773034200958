package vn.motcua.sla.calendar.mongo;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.sla.calendar.CalendarInForce;

/**
 * Reads the adopted decisions before the service takes its first record, and looks for new ones from then on. Whoever cannot read
 * them cannot write a dossier either: both are in one database.
 */
@Component
final class CalendarFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CalendarInForce calendar;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean running;

    CalendarFollower(CalendarInForce calendar) {
        this.calendar = calendar;
    }

    /**
     * Looks once, unless somebody does. At a fixed rate, so that no other work of this process holds it up: every time in a thread
     * of its own, which is why a database that answers slowly must not be asked by more and more of them.
     */
    @Scheduled(fixedRateString = "${motcua.sla.calendar-pause:1s}")
    void follow() {
        if (running && looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
    }

    private boolean look() {
        var before = calendar.book().version();
        try {
            calendar.refresh();
        } catch (MongoException e) {
            LOG.warn("The calendar stays {} until the database answers: {}", before, e.toString());
            return false;
        }
        var now = calendar.book().version();
        if (!now.equals(before)) {
            LOG.info("The calendar in force is {}, it was {}", now, before);
        }
        return true;
    }

    /** Returns when the decisions are read; that may take as long as the database is away. */
    @Override
    public void start() {
        running = true;
        while (running && !look()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listeners. */
    @Override
    public int getPhase() {
        return 0;
    }
}
