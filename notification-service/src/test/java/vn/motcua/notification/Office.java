package vn.motcua.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Inbox;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Numbering;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Relay;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.Work;
import vn.motcua.eventing.mongo.MongoSeriesStore;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceEvent;
import vn.motcua.notification.correspondence.CorrespondenceFields;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.kafka.CorrespondenceOnTheLog;
import vn.motcua.notification.correspondence.mongo.CorrespondenceOnPaper;

/**
 * The service's rules on the real step machines and a database in memory, without threads: nothing happens until a test says so.
 * Machine time stands still until it is moved.
 */
public final class Office
        implements Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection>, AutoCloseable {

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("notification");
    private final Ports<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> ports;
    private final MongoSeriesStore series;
    private final Map<String, Runner<Correspondence, CorrespondenceCommand>> errands = new HashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private final List<Outgoing> said = new ArrayList<>();
    private Instant machine = Instant.parse("2026-11-20T05:00:00Z");

    public Office() {
        var store = new MongoStore<>(
                database.getCollection(CorrespondenceFields.COLLECTION), CorrespondenceOnPaper.states());
        series = new MongoSeriesStore(database.getCollection("numbers"));
        ports = new Ports<>(
                CorrespondenceOnTheLog.type(),
                store,
                new MemoryLog(),
                new StoppedTimer(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
    }

    /** Who does the work outside the house. */
    public void employ(List<Runner<Correspondence, CorrespondenceCommand>> runners) {
        runners.forEach(runner -> errands.put(runner.kind(), runner));
    }

    public MongoDatabase database() {
        return database;
    }

    /** The number of a claim in a series. */
    public long number(String name, String claim) {
        var numbering = new Numbering(series, name, claim, () -> true);
        numbering.run();
        return numbering.number();
    }

    /** Another service says something about D17. */
    public void hears(MotcuaEvent... events) {
        for (var event : events) {
            var entry = EventCatalogue.entryOf(event);
            var source = entry.source().wire();
            var sequence = heard.merge(source, 1L, Long::sum);
            var record = new Incoming(
                    0,
                    said.size(),
                    Facts.D17,
                    source,
                    entry.type(),
                    sequence,
                    Facts.NOON,
                    EventCatalogue.write(event),
                    Map.of());
            new Inbox<>(ports, CorrespondenceOnTheLog.reaction(Facts.AGENCIES), Facts.D17, List.of(record)).run();
        }
        if (find(Facts.D17).orElseThrow().parked() != null) {
            throw new AssertionError(find(Facts.D17).orElseThrow().parked());
        }
    }

    /** Every errand there is, and those that follow from them. */
    public void works() {
        while (worksOnce()) {}
    }

    /** The errands there are now, once each. */
    public boolean worksOnce() {
        machine = machine.plus(Duration.ofHours(1));
        var due = find(Facts.D17).orElseThrow().todo();
        var done = false;
        for (var todo : due) {
            var work = new Work<>(ports, errands, Facts.D17, todo.id());
            work.run();
            done |= work.failure().isEmpty();
        }
        return done;
    }

    /** An errand as if the process had died before its outcome was recorded. */
    public CorrespondenceCommand worksAndDies(String kind) throws Exception {
        var subject = find(Facts.D17).orElseThrow();
        var todo = subject.todo().stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return errands.get(kind).run(subject, todo);
    }

    /** What it has said so far, in words of the contracts. */
    public List<MotcuaEvent> said() {
        new Relay<>(ports, Facts.D17, null).run();
        return said.stream()
                .map(record -> EventCatalogue.read(record.headers().get("ce_type"), record.value()))
                .collect(Collectors.toList());
    }

    /** Everything that is kept, as text. */
    public String kept() {
        var text = new StringBuilder();
        for (var name : database.listCollectionNames()) {
            database.getCollection(name).find().forEach(document -> text.append(document.toJson()));
        }
        said().forEach(event -> text.append(new String(EventCatalogue.write(event), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** The state of a letter, as the outside names it. */
    public Letter.State stateOf(int serial) {
        var book = book();
        return book.stateOf(book.letter(Facts.letter(serial)).orElseThrow());
    }

    public Book book() {
        return find(Facts.D17)
                .map(Stored::state)
                .flatMap(Correspondence::written)
                .orElseThrow();
    }

    /** As if nothing had ever happened. */
    public void forget() {
        for (var name : database.listCollectionNames()) {
            database.getCollection(name).deleteMany(new org.bson.Document());
        }
        heard.clear();
        said.clear();
    }

    @Override
    public Optional<Stored<Correspondence>> find(String dossier) {
        return ports.store().find(dossier);
    }

    @Override
    public Handled<Correspondence, CorrespondenceRejection> handle(
            String dossier, @Nullable Long ifVersion, CorrespondenceCommand command) {
        var handling = new Handling<>(ports, dossier, ifVersion, command, null);
        handling.run();
        return handling.answer();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

    private final class StoppedTimer implements Timer {
        @Override
        public Instant machineNow() {
            return machine;
        }

        @Override
        public Instant businessNow() {
            return Facts.NOON;
        }
    }

    private final class MemoryLog implements Log {
        @Override
        public void send(Outgoing record) {
            if (!record.topic().equals(Topics.DOSSIERS)) {
                throw new AssertionError(record.headers().get("parked-reason"));
            }
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
