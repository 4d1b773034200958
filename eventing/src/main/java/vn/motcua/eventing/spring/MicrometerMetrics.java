package vn.motcua.eventing.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Todo;

/** Counts in Micrometer and logs what a person should know. */
final class MicrometerMetrics implements Metrics {
    private static final Logger LOG = LoggerFactory.getLogger(MicrometerMetrics.class);

    private final MeterRegistry meters;

    MicrometerMetrics(MeterRegistry meters) {
        this.meters = meters;
        Stream.of(PlumbingMetrics.RETRIES, PlumbingMetrics.CONFLICTS, PlumbingMetrics.PARKINGS, PlumbingMetrics.SENT)
                .forEach(meters::counter);
    }

    /** Shows the counters from the start: a rate over one that appears with its first event misses that event. */
    void expect(Set<String> sources, Set<String> kinds) {
        for (var source : sources) {
            Stream.of(PlumbingMetrics.HANDLED, PlumbingMetrics.DUPLICATES, PlumbingMetrics.REFUSED)
                    .forEach(name -> meters.counter(name, "source", source));
        }
        kinds.forEach(kind -> meters.counter(PlumbingMetrics.TODO_FAILED, "kind", kind));
    }

    void again() {
        meters.counter(PlumbingMetrics.RETRIES).increment();
    }

    @Override
    public void handled(String source) {
        meters.counter(PlumbingMetrics.HANDLED, "source", source).increment();
    }

    @Override
    public void duplicate(String source) {
        meters.counter(PlumbingMetrics.DUPLICATES, "source", source).increment();
    }

    @Override
    public void conflict() {
        meters.counter(PlumbingMetrics.CONFLICTS).increment();
    }

    @Override
    public void parked(String id, Parked parked) {
        meters.counter(PlumbingMetrics.PARKINGS).increment();
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
        meters.counter(PlumbingMetrics.REFUSED, "source", record.source()).increment();
        LOG.atInfo()
                .addKeyValue("dossierId", id)
                .addKeyValue("type", record.type())
                .addKeyValue("sequence", record.sequence())
                .log("Changes nothing: {}", rejection.getClass().getSimpleName());
    }

    @Override
    public void sent(Outgoing record) {
        meters.counter(PlumbingMetrics.SENT).increment();
    }

    @Override
    public void failed(String id, Todo todo, Exception why) {
        meters.counter(PlumbingMetrics.TODO_FAILED, "kind", todo.kind()).increment();
        LOG.atWarn()
                .addKeyValue("dossierId", id)
                .addKeyValue("todo", todo.id())
                .addKeyValue("attempts", todo.attempts())
                .log("Todo {} will be tried again: {}", todo.kind(), why.toString());
    }
}
