package vn.motcua.intake;

import com.mongodb.client.MongoDatabase;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierRejection;

/** The plumbing's own store and handling, without threads and broker; codes are issued at once. */
public final class KeptDossiers implements Subjects<Dossier, DossierCommand, DossierRejection> {
    private final Ports<Dossier, DossierCommand, DossierEvent, DossierRejection> ports;
    private final Map<String, Long> serials = new HashMap<>();
    private final ObjectProvider<Runner<Dossier, DossierCommand>> runners;

    KeptDossiers(
            MongoDatabase database,
            StateMapper<Dossier> states,
            AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> type,
            ObjectProvider<Runner<Dossier, DossierCommand>> runners) {
        this.runners = runners;
        var store = new MongoStore<>(database.getCollection("dossiers"), states);
        ports = new Ports<>(
                type,
                store,
                new Silent(),
                new AtNoon(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
    }

    @Override
    public Optional<Stored<Dossier>> find(String id) {
        return ports.store().find(id);
    }

    @Override
    public Handled<Dossier, DossierRejection> handle(String id, @Nullable Long ifVersion, DossierCommand command) {
        var handling = new Handling<>(ports, id, ifVersion, command, trace());
        handling.run();
        handling.commit().stream()
                .flatMap(commit -> commit.begun().stream())
                .filter(todo -> todo.data().containsKey("series"))
                .forEach(todo -> number(id, todo));
        return switch (handling.answer()) {
            case Handled.Done<Dossier, DossierRejection> _ -> new Handled.Done<>(find(id).orElseThrow());
            case Handled.Refused<Dossier, DossierRejection> refused -> refused;
            case Handled.Stale<Dossier, DossierRejection> stale -> stale;
        };
    }

    /** Does all work there is but the issuing of codes, which is done at once. */
    public void work(String id) throws Exception {
        for (var todo : find(id).orElseThrow().todo()) {
            var runner = runners.stream()
                    .filter(known -> known.kind().equals(todo.kind()))
                    .findFirst()
                    .orElseThrow();
            handle(id, null, runner.run(find(id).orElseThrow(), todo));
        }
    }

    private static @Nullable String trace() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01" : null;
    }

    private synchronized void number(String id, Todo todo) {
        var serial = serials.merge(todo.data().get("series"), 1L, Long::sum);
        var fee = todo.data().get("fee");
        if (fee != null) {
            handle(id, null, new DossierCommand.NumberFee(Integer.parseInt(fee), serial));
            return;
        }
        handle(id, null, new DossierCommand.Number(DossierCode.of(new AgencyCode("H99.21"), Counter.NOW, serial)));
    }

    /** What others have said. */
    public void note(String id, DossierCommand.Note... notes) {
        for (var note : notes) {
            handle(id, null, note);
        }
    }

    static final class AtNoon implements Timer {
        @Override
        public Instant machineNow() {
            return Counter.NOW;
        }

        @Override
        public Instant businessNow() {
            return Counter.NOW;
        }
    }

    static final class Silent implements Log {
        private final List<Outgoing> said = new CopyOnWriteArrayList<>();

        @Override
        public void send(Outgoing record) {
            said.add(record);
        }

        @Override
        public int partitionOf(String key) {
            return 0;
        }

        @Override
        public List<Incoming> read(int partition, long from, long to, String key) {
            return List.of();
        }
    }
}
