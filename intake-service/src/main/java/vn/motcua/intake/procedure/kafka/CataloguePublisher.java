package vn.motcua.intake.procedure.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.procedure.CatalogueTopic;
import vn.motcua.intake.procedure.work.CatalogueOpening;

/** Puts the catalogue on its topics before anything is read from them: what intake uses, all others have been told. */
final class CataloguePublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CataloguePublisher.class);
    private static final long PAUSE_NANOS = 500_000_000;

    private final Plumbing plumbing;
    private final List<Agency> agencies;
    private final CatalogueOpening opening;
    private final CatalogueTopic topic;
    private volatile boolean published;

    CataloguePublisher(Plumbing plumbing, List<Agency> agencies, CatalogueOpening opening, CatalogueTopic topic) {
        this.plumbing = plumbing;
        this.agencies = agencies;
        this.opening = opening;
        this.topic = topic;
    }

    @Override
    public void start() {
        insist("Loading the shipped procedures", opening::load);
        insist("Publishing the catalogue", this::publish);
        published = true;
    }

    /** All that is kept, also to a topic that has lost it. What another replica keeps meanwhile is not overwritten by what was before. */
    private void publish() {
        sideBySide(agencies.stream().<Runnable>map(agency -> () -> publish(agency)));
        List<Procedure> told = List.of();
        for (var versions = opening.versions(); !versions.equals(told); versions = opening.versions()) {
            sideBySide(versions.stream().<Runnable>map(version -> () -> topic.tell(version)));
            told = versions;
        }
        LOG.info("Published {} agencies and {} versions of procedures", agencies.size(), told.size());
    }

    /** The broker answers many as fast as one. */
    private static void sideBySide(Stream<Runnable> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            work.forEach(one -> sent.add(threads.submit(one)));
            sent.forEach(CataloguePublisher::await);
        }
    }

    private void publish(Agency agency) {
        plumbing.publish(Topics.AGENCIES, agency.code().value(), ReferenceCodec.write(agency));
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
