package vn.motcua.eventing.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Reaction;

/** One service: what its replicas share. */
final class Service implements Reaction<Book, BookCommand> {
    /** Texts with these words are trouble: not understood before an upgrade, never understood, not understood yet. */
    static final String NEW = "new";

    static final String RUBBISH = "rubbish";
    static final String EARLY = "early";

    private final BookType type;
    private final Set<String> sources;
    private final boolean refusesRubbish;
    private final MemoryStore store;
    private final Provider provider;
    private final Planting planting;
    private final List<Replica> replicas = new ArrayList<>();
    private final int[] committed = new int[Broker.PARTITIONS];
    private final int[] epochs = new int[Broker.PARTITIONS];
    private final @Nullable Replica[] owners = new @Nullable Replica[Broker.PARTITIONS];
    private final Map<String, Skipping> skips = new HashMap<>();
    private boolean upgraded;
    private boolean informed;

    Service(BookType type, Set<String> sources, boolean refusesRubbish, Weather weather, Planting planting) {
        this.type = type;
        this.sources = sources;
        this.refusesRubbish = refusesRubbish;
        this.store = new MemoryStore(weather);
        this.provider = new Provider(weather);
        this.planting = planting;
    }

    String name() {
        return type.source();
    }

    BookType type() {
        return type;
    }

    MemoryStore store() {
        return store;
    }

    Provider provider() {
        return provider;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** Gives a planted bug its turn before work is done. */
    void beforeWork(String id, String todoId) {
        planting.beforeWork(store, id, todoId);
    }

    /** From now on it understands what is new. */
    void upgrade() {
        upgraded = true;
    }

    /** Its reference data has arrived. */
    void inform() {
        informed = true;
    }

    @Override
    public Set<String> sources() {
        return sources;
    }

    @Override
    public List<BookCommand> react(Book state, Incoming record) {
        var text = Broker.text(record.value());
        if (text.contains(EARLY) && !informed) {
            throw new NotYetException("Expected reference data, not there yet");
        }
        if (isRubbish(text)) {
            throw new IllegalArgumentException("Expected something known, got " + text);
        }
        if (changesNothing(text)) {
            return List.of();
        }
        var take = new BookCommand.Take(record.source(), record.sequence(), text);
        return text.contains(NEW) && !upgraded ? List.of(take, new BookCommand.Choke(text)) : List.of(take);
    }

    /** Whether it makes nothing of this. */
    boolean changesNothing(String text) {
        return !hearsBothSides() && text.startsWith("did");
    }

    /** Whether it hears orders as well as the answers to them. */
    boolean hearsBothSides() {
        return sources.size() > 1;
    }

    /** Whether it will never understand this. */
    boolean isRubbish(String text) {
        return refusesRubbish && text.contains(RUBBISH);
    }

    // ---- the operator

    /** Whether this replica may skip a record of a subject now: one does at a time, unless its process has died over it. */
    boolean lockToSkip(String id, Replica replica) {
        var skipping = skips.get(id);
        if (skipping != null && skipping.lives() == skipping.replica().lives()) {
            return false;
        }
        skips.put(id, new Skipping(replica, replica.lives()));
        return true;
    }

    void unlock(String id) {
        skips.remove(id);
    }

    private record Skipping(Replica replica, int lives) {}

    // ---- the consumer group

    boolean owns(Replica replica, int partition) {
        return owners[partition] == replica;
    }

    int epoch(int partition) {
        return epochs[partition];
    }

    int committed(int partition) {
        return committed[partition];
    }

    void commit(int partition, int offset) {
        committed[partition] = offset;
    }

    void assign(int partition, Replica replica) {
        owners[partition] = replica;
        epochs[partition]++;
    }
}
