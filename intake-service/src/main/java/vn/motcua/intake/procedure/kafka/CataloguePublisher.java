package vn.motcua.intake.procedure.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.intake.agency.AgencyTopic;
import vn.motcua.intake.agency.work.AgencyOpening;
import vn.motcua.intake.procedure.CatalogueTopic;
import vn.motcua.intake.procedure.work.CatalogueOpening;

/** Puts the catalogue on its topics before anything is read from them: what intake uses, all others have been told. */
final class CataloguePublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CataloguePublisher.class);
    private static final long PAUSE_NANOS = 500_000_000;

    private final AgencyOpening agencies;
    private final AgencyTopic agencyTopic;
    private final CatalogueOpening procedures;
    private final CatalogueTopic topic;
    private volatile boolean published;

    CataloguePublisher(
            AgencyOpening agencies, AgencyTopic agencyTopic, CatalogueOpening procedures, CatalogueTopic topic) {
        this.agencies = agencies;
        this.agencyTopic = agencyTopic;
        this.procedures = procedures;
        this.topic = topic;
    }

    @Override
    public void start() {
        insist("Loading the shipped agencies", agencies::load);
        insist("Loading the shipped procedures", procedures::load);
        insist("Publishing the catalogue", this::publish);
        published = true;
    }

    private void publish() {
        var toldAgencies = tell(agencies::agencies, agencyTopic::tell);
        var toldVersions = tell(procedures::versions, topic::tell);
        LOG.info("Published {} agencies and {} versions of procedures", toldAgencies, toldVersions);
    }

    /** All that is kept, also to a topic that has lost it. What another replica keeps meanwhile is not overwritten by what was before. */
    private static <T> int tell(Supplier<List<T>> kept, Consumer<T> topic) {
        List<T> told = List.of();
        for (var entries = kept.get(); !entries.equals(told); entries = kept.get()) {
            sideBySide(entries.stream().<Runnable>map(entry -> () -> topic.accept(entry)));
            told = entries;
        }
        return told.size();
    }

    /** The broker answers many as fast as one. */
    private static void sideBySide(Stream<Runnable> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            work.forEach(one -> sent.add(threads.submit(one)));
            sent.forEach(CataloguePublisher::await);
        }
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Expected it to be sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the catalogue was published", e);
        }
    }

    /** For as long as it takes if the broker or the database is away. */
    private static void insist(String what, Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} will be tried again: {}", what, e.toString());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void stop() {
        published = false;
    }

    @Override
    public boolean isRunning() {
        return published;
    }

    /** Before the reference data is read. */
    @Override
    public int getPhase() {
        return -100;
    }
}
