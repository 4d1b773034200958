package vn.motcua.eventing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of one subject from one poll, folded into one write. Per source the sequence has no gap and no repetition: what
 * was handled before is dropped, what cannot be handled parks the subject (decision 5). What is remembered spares the
 * read if a write comes of it; what would be dropped or parked is decided after reading.
 *
 * <p>If all that would be written is watermarks, that write is owed: it is made with the next record that changes something, or by
 * a machine {@linkplain #settling of its own}. The caller must not tell the log of these records before that.
 */
public final class Inbox<S, C, E, R> implements Batchable<S> {
    private final Ports<S, C, E, R> ports;
    private final Reaction<S, C> reaction;
    private final String id;
    private final List<Incoming> records;
    private final boolean mayOwe;

    private final Deque<Outgoing> copies = new ArrayDeque<>();
    private @Nullable Fold<S, C, E, R> folded;
    private @Nullable Change<S> change;
    private boolean done;
    private @Nullable Commit<S> commit;

    /** @param records records of this subject from the sources the reaction asks for, in the order of the log */
    public Inbox(Ports<S, C, E, R> ports, Reaction<S, C> reaction, String id, List<Incoming> records) {
        this(ports, reaction, id, records, true);
    }

    private Inbox(Ports<S, C, E, R> ports, Reaction<S, C> reaction, String id, List<Incoming> records, boolean mayOwe) {
        this.ports = ports;
        this.reaction = reaction;
        this.id = id;
        this.records = List.copyOf(records);
        this.mayOwe = mayOwe;
    }

    /** Writes what is owed of a subject, if it is still. */
    public static <S, C, E, R> Inbox<S, C, E, R> settling(Ports<S, C, E, R> ports, Reaction<S, C> reaction, String id) {
        return new Inbox<>(ports, reaction, id, List.of(), false);
    }

    @Override
    public boolean step() {
        var ready = folded;
        if (ready == null) {
            fold();
        } else if (!copies.isEmpty()) {
            ports.log().send(copies.element());
            copies.remove();
        } else {
            write(ready);
        }
        return !done;
    }

    private void fold() {
        var fold = ports.recall(id)
                .map(this::fold)
                .filter(remembered ->
                        (remembered.draft().touched() || remembered.draft().advanced())
                                && remembered.refusedRecords().isEmpty())
                .orElseGet(() -> fold(ports.read(id)));
        copies.clear();
        fold.refusedRecords().forEach(record -> copies.add(deadLetter(record, fold)));
        folded = fold;
        if (fold.draft().touched() || fold.draft().advanced() && !mayOwe) {
            change = fold.draft().change(ports.log());
        } else if (copies.isEmpty()) {
            done = true;
            owe(fold);
            fold.tell();
        }
    }

    private void owe(Fold<S, C, E, R> fold) {
        if (fold.draft().advanced()) {
            ports.memory().owe(id, fold.taken());
        } else {
            ports.memory().settled(id, fold.draft().before().inbox());
        }
    }

    private Fold<S, C, E, R> fold(Stored<S> stored) {
        var fold = new Fold<>(ports, reaction, ports.draft(stored));
        ports.memory().owed(id).forEach(fold::takeAgain);
        records.forEach(fold::take);
        return fold;
    }

    private Outgoing deadLetter(Incoming record, Fold<S, C, E, R> fold) {
        var headers = new HashMap<>(record.headers());
        var mark = fold.draft().parked();
        headers.put("parked-by", ports.type().source());
        headers.put("parked-reason", mark == null ? "" : mark.reason());
        headers.put("parked-from", record.partition() + "@" + record.offset());
        return new Outgoing(ports.type().topic() + ".dead-letters", record.subject(), headers, record.value());
    }

    private void write(Fold<S, C, E, R> ready) {
        var put = change;
        if (put == null) {
            done = true;
            ready.tell();
        } else {
            ports.write(put).ifPresentOrElse(this::written, this::inDoubt);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Change<S>> prepared() {
        return copies.isEmpty() ? Optional.ofNullable(change) : Optional.empty();
    }

    @Override
    public void written(Stored<S> after) {
        var fold = Objects.requireNonNull(folded);
        commit = new Commit<>(after, fold.draft().begun());
        done = true;
        fold.tell();
    }

    @Override
    public void inDoubt() {
        change = null;
        folded = null;
    }

    @Override
    public Optional<Commit<S>> commit() {
        return Optional.ofNullable(commit);
    }

    /** Takes records one after the other into a draft. */
    static final class Fold<S, C, E, R> {
        private final Ports<S, C, E, R> ports;
        private final Reaction<S, C> reaction;
        private Draft<S, C, E, R> draft;
        private final List<Incoming> refusedRecords = new ArrayList<>();
        private final List<Incoming> taken = new ArrayList<>();
        private final List<Runnable> told = new ArrayList<>();

        Fold(Ports<S, C, E, R> ports, Reaction<S, C> reaction, Draft<S, C, E, R> draft) {
            this.ports = ports;
            this.reaction = reaction;
            this.draft = draft;
        }

        Draft<S, C, E, R> draft() {
            return draft;
        }

        List<Incoming> refusedRecords() {
            return refusedRecords;
        }

        /** Records that were handled, in order. */
        List<Incoming> taken() {
            return taken;
        }

        /** Takes a record that was counted when it was taken first. */
        void takeAgain(Incoming record) {
            var counted = List.copyOf(told);
            take(record);
            if (draft.parked() == null) {
                told.clear();
                told.addAll(counted);
            }
        }

        /** Counts what became of the records, once it is kept: a fold that met a newer version counts for nothing. */
        void tell() {
            told.forEach(Runnable::run);
        }

        void take(Incoming record) {
            if (!reaction.sources().contains(record.source())) {
                return;
            }
            var expected = draft.watermark(record.source()) + 1;
            if (record.sequence() < expected) {
                told.add(() -> ports.metrics().duplicate(record.source()));
            } else if (draft.parked() != null) {
                draft.passOver(record);
                refusedRecords.add(record);
            } else if (record.sequence() > expected) {
                park(
                        record,
                        "Expected sequence " + expected + " of dossier " + record.subject() + " from " + record.source()
                                + ", got " + record.sequence());
            } else {
                handle(record);
            }
        }

        private void handle(Incoming record) {
            var attempt = draft.copy();
            var refusals = new ArrayList<R>();
            try {
                for (C command : reaction.react(attempt.state(), record)) {
                    attempt.decide(command, record.trace()).ifPresent(refusals::add);
                }
                attempt.advance(record.source(), record.sequence());
            } catch (NotYetException e) {
                throw e;
            } catch (RuntimeException e) {
                park(
                        record,
                        Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
                return;
            }
            draft = attempt;
            taken.add(record);
            refusals.forEach(refusal -> told.add(() -> ports.metrics().refused(record.subject(), record, refusal)));
            told.add(() -> ports.metrics().handled(record.source()));
        }

        private void park(Incoming record, String reason) {
            var mark = draft.park(record, reason);
            refusedRecords.add(record);
            told.add(() -> ports.metrics().parked(record.subject(), mark));
        }
    }
}
