package vn.motcua.intake.procedure;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.spring.Plumbing;

/** Puts the shipped catalogue on its topics before anything is read from them: what intake uses, all others have been told. */
final class CataloguePublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CataloguePublisher.class);
    private static final long PAUSE_NANOS = 500_000_000;

    private final Plumbing plumbing;
    private final List<Agency> agencies;
    private final List<Procedure> procedures;
    private volatile boolean published;

    CataloguePublisher(Plumbing plumbing, List<Agency> agencies, List<Procedure> procedures) {
        this.plumbing = plumbing;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    @Override
    public void start() {
        agencies.forEach(agency -> publish(Topics.AGENCIES, agency.code().value(), ReferenceCodec.write(agency)));
        procedures.forEach(procedure -> publish(Topics.PROCEDURES, procedure.code(), ReferenceCodec.write(procedure)));
        published = true;
        LOG.info("Published {} agencies and {} procedures", agencies.size(), procedures.size());
    }

    /** For as long as it takes if the broker is away. */
    private void publish(String topic, String key, byte[] value) {
        while (true) {
            try {
                plumbing.publish(topic, key, value);
                return;
            } catch (RuntimeException e) {
                LOG.warn("Publishing {} on {} will be tried again: {}", key, topic, e.toString());
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
