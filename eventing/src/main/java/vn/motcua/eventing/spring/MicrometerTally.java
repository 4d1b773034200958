package vn.motcua.eventing.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Tally;
import vn.motcua.eventing.Todo;

/** Counts in Micrometer and logs what a person should know. */
final class MicrometerTally implements Tally {
    private static final Logger LOG = LoggerFactory.getLogger(MicrometerTally.class);

    private final MeterRegistry meters;

    MicrometerTally(MeterRegistry meters) {
        this.meters = meters;
        Stream.of(Metrics.RETRIES, Metrics.CONFLICTS, Metrics.PARKINGS, Metrics.SENT)
                .forEach(meters::counter);
    }

    /** Shows the counters from the start: a rate over one that appears with its first event misses that event. */
    void expect(Set<String> sources, Set<String> kinds) {
        for (var source : sources) {
            Stream.of(Metrics.HANDLED, Metrics.DUPLICATES, Metrics.REFUSED)
                    .forEach(name -> meters.counter(name, "source", source));
        }
        kinds.forEach(kind -> meters.counter(Metrics.TODO_FAILED, "kind", kind));
    }

    void again() {
        meters.counter(Metrics.RETRIES).increment();
    }

    @Override
    public void handled(String source) {
        meters.counter(Metrics.HANDLED, "source", source).increment();
    }

    @Override
    public void duplicate(String source) {
        meters.counter(Metrics.DUPLICATES, "source", source).increment();
    }

    @Override
    public void conflict() {
        meters.counter(Metrics.CONFLICTS).increment();
    }

    @Override
    public void parked(String id, Parked parked) {
        meters.counter(Metrics.PARKINGS).increment();
        LOG.atError()
                .addKeyValue("dossierId", id)
                .addKeyValue("partition", parked.partition())
                .addKeyValue("offset", parked.offset())
                .addKeyValue("source", parked.source())
                .addKeyValue("sequence", parked.sequence())
                .log("Parked: {}", parked.reason());
    }

    @Override
    public void refused(String id, Incoming record, Object rejection) {
        meters.counter(Metrics.REFUSED, "source", record.source()).increment();
        LOG.atInfo()
                .addKeyValue("dossierId", id)
                .addKeyValue("type", record.type())
                .addKeyValue("sequence", record.sequence())
                .log("Changes nothing: {}", rejection.getClass().getSimpleName());
    }

    @Override
    public void sent(Outgoing record) {
        meters.counter(Metrics.SENT).increment();
    }

    @Override
    public void failed(String id, Todo todo, Exception why) {
        meters.counter(Metrics.TODO_FAILED, "kind", todo.kind()).increment();
        LOG.atWarn()
                .addKeyValue("dossierId", id)
                .addKeyValue("todo", todo.id())
                .addKeyValue("attempts", todo.attempts())
                .log("Todo {} will be tried again: {}", todo.kind(), why.toString());
    }
}
