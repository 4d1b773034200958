package vn.motcua.eventing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Machine;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.SeriesStore;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.WireHeaders;

/** Wraps store, log and series so that the machines on top of them have a bug. */
record Planting(Planted bug) {

    /** @param later runs what the bug does in a step of its own */
    Store<Book> store(MemoryStore store, Log log, Consumer<Machine> later) {
        return switch (bug) {
            case SEND_BEFORE_COMMIT ->
                new Wrapped(store) {
                    @Override
                    public boolean write(Change<Book> change) {
                        change.outbox().stream().map(OutboxEntry::record).forEach(log::send);
                        return super.write(change);
                    }
                };
            case WATERMARK_OUTSIDE_THE_UPDATE ->
                new Wrapped(store) {
                    @Override
                    public boolean write(Change<Book> change) {
                        if (change.watermarks().isEmpty()) {
                            return super.write(change);
                        }
                        var written = super.write(withoutWatermarks(change));
                        if (written) {
                            later.accept(
                                    once(() -> store.advance(change.before().id(), change.watermarks())));
                        }
                        return written;
                    }
                };
            case PENDING_BELIEVED_TO_BE_SENT ->
                new Wrapped(store) {
                    @Override
                    public boolean write(Change<Book> change) {
                        return super.write(withoutPending(change));
                    }
                };
            case OUTBOX_WRITTEN_WHATEVER_THE_VERSION ->
                new Wrapped(store) {
                    @Override
                    public boolean write(Change<Book> change) {
                        store.put(change.before().id(), change.pending());
                        return super.write(change);
                    }
                };
            case BATCH_BELIEVED_TO_BE_WRITTEN ->
                new Wrapped(store) {
                    @Override
                    public boolean writeAll(List<Change<Book>> changes) {
                        super.writeAll(changes);
                        return true;
                    }
                };
            default -> store;
        };
    }

    private static Change<Book> withoutWatermarks(Change<Book> change) {
        return new Change<>(
                change.before(),
                change.state(),
                change.index(),
                change.sequence(),
                Map.of(),
                change.outbox(),
                change.todo(),
                change.journal(),
                change.parked(),
                change.partition());
    }

    private static Change<Book> withoutPending(Change<Book> change) {
        var before = change.before();
        return new Change<>(
                new Stored<>(
                        before.id(),
                        before.version(),
                        before.sequence(),
                        before.state(),
                        before.inbox(),
                        List.of(),
                        before.todo(),
                        before.parked()),
                change.state(),
                change.index(),
                change.sequence(),
                change.watermarks(),
                change.outbox(),
                change.todo(),
                change.journal(),
                change.parked(),
                change.partition());
    }

    private static Machine once(Runnable step) {
        return () -> {
            step.run();
            return false;
        };
    }

    Log log(Broker broker, MemoryStore store) {
        if (bug != Planted.PULL_BEFORE_THE_ANSWER) {
            return broker;
        }
        return new Log() {
            @Override
            public void send(Outgoing record) {
                var sequence = record.headers().getOrDefault(WireHeaders.SEQUENCE, "0");
                if (record.topic().equals(BookType.TOPIC)) {
                    store.removeSent(record.key(), List.of(Long.parseLong(sequence)));
                }
                broker.send(record);
            }

            @Override
            public int partitionOf(String key) {
                return broker.partitionOf(key);
            }

            @Override
            public List<Incoming> read(int partition, long from, long to, String key) {
                return broker.read(partition, from, to, key);
            }
        };
    }

    /** @param later runs what the bug does in a step of its own */
    SeriesStore series(MemorySeries series, Consumer<Machine> later) {
        if (bug != Planted.SERIAL_TAKEN_BEFORE_IT_IS_GIVEN) {
            return series;
        }
        return new SeriesStore() {
            @Override
            public Series read(String name) {
                return series.read(name);
            }

            @Override
            public boolean give(String name, String subject, long expected) {
                var taken = series.take(expected);
                if (taken) {
                    later.accept(once(() -> series.note(subject, expected)));
                }
                return taken;
            }

            @Override
            public void passOver(String name, long number) {
                series.passOver(name, number);
            }

            @Override
            public void forget(String name, String subject) {
                series.forget(name, subject);
            }

            @Override
            public List<String> withGiven(int limit) {
                return series.withGiven(limit);
            }
        };
    }

    /** Whether the log is told of a poll before the watermarks that are owed for it are written. */
    boolean tellsTooEarly() {
        return bug == Planted.LOG_TOLD_OF_WHAT_IS_OWED;
    }

    /**
     * An order as it is made.
     *
     * @param remembered what the process remembers of the subject, if anything
     */
    <C> Function<Optional<Stored<Book>>, C> order(
            Function<Optional<Stored<Book>>, C> order, Supplier<Optional<Stored<Book>>> remembered) {
        return switch (bug) {
            case ORDER_MADE_ONCE -> {
                var made = new ArrayList<C>();
                yield subject -> {
                    if (made.isEmpty()) {
                        made.add(order.apply(subject));
                    }
                    return made.getFirst();
                };
            }
            case REFUSAL_BY_WHAT_IS_REMEMBERED -> {
                var first = remembered.get();
                yield subject -> {
                    if (first.isPresent()) {
                        order.apply(first);
                    }
                    return order.apply(subject);
                };
            }
            default -> order;
        };
    }

    /** What happens to a todo before its work is done. */
    void beforeWork(MemoryStore store, String id, String todoId) {
        if (bug == Planted.TODO_REMOVED_BEFORE_ITS_OUTCOME) {
            store.drop(id, todoId);
        }
    }

    /** A store that passes everything on. */
    private abstract static class Wrapped implements Store<Book> {
        private final MemoryStore store;

        Wrapped(MemoryStore store) {
            this.store = store;
        }

        @Override
        public Optional<Stored<Book>> find(String id) {
            return store.find(id);
        }

        @Override
        public boolean write(Change<Book> change) {
            return store.write(change);
        }

        @Override
        public List<Stored<Book>> findAll(List<String> ids) {
            return store.findAll(ids);
        }

        @Override
        public boolean writeAll(List<Change<Book>> changes) {
            return MemoryStore.writeAll(changes, this::write);
        }

        @Override
        public void removeSent(String id, Collection<Long> sequences) {
            store.removeSent(id, sequences);
        }

        @Override
        public List<String> unsent(Instant before, int limit) {
            return store.unsent(before, limit);
        }

        @Override
        public List<String> withWorkDue(Instant now, int limit) {
            return store.withWorkDue(now, limit);
        }

        @Override
        public List<String> toCheck(Collection<Integer> partitions, Instant businessNow, int limit) {
            return store.toCheck(partitions, businessNow, limit);
        }
    }
}
