package vn.motcua.eventing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a parked subject back: rereads its records from the noted offset up to the last one passed over, and clears the mark in
 * the same write. The consumer notes each record that it passes over under the version as well, so whichever of the two writes
 * second begins again, and no record falls between them. After a gap everything is reread: the missing record may stand before
 * the noted one, or behind it if it was sent again.
 */
public final class Replay<S, C, E, R> implements Machine {
    private final Ports<S, C, E, R> ports;
    private final Reaction<S, C> reaction;
    private final String id;
    private final boolean skipFirst;

    private @Nullable Stored<S> stored;
    private @Nullable List<Incoming> records;
    private boolean done;
    private @Nullable Commit<S> commit;

    /** @param skipFirst pass over what it was parked for, because it cannot be healed */
    public Replay(Ports<S, C, E, R> ports, Reaction<S, C> reaction, String id, boolean skipFirst) {
        this.ports = ports;
        this.reaction = reaction;
        this.id = id;
        this.skipFirst = skipFirst;
    }

    @Override
    public boolean step() {
        var subject = stored;
        var reread = records;
        if (subject == null) {
            stored = ports.read(id);
            done = stored.parked() == null;
        } else if (reread == null) {
            var mark = subject.parked();
            if (mark == null) {
                throw new IllegalStateException("Expected " + id + " to be parked");
            }
            var from = isGap(mark, subject.inbox().getOrDefault(mark.source(), 0L)) ? 0 : mark.offset();
            records = ports.log().read(mark.partition(), from, mark.skippedTo(), id);
        } else {
            write(subject, reread);
        }
        return !done;
    }

    private void write(Stored<S> subject, List<Incoming> reread) {
        var draft = ports.draft(subject);
        var mark = draft.parked();
        if (mark == null) {
            throw new IllegalStateException("Expected " + id + " to be parked");
        }
        draft.unpark();
        if (skipFirst) {
            var missing = isGap(mark, draft.watermark(mark.source()));
            draft.advance(mark.source(), missing ? mark.sequence() - 1 : mark.sequence());
        }
        var fold = new Inbox.Fold<>(ports, reaction, draft);
        inOrder(reread, draft).forEach(fold::take);
        var change = fold.draft().change(ports.log());
        var after = ports.write(change);
        if (after.isPresent()) {
            commit = new Commit<>(after.get(), fold.draft().begun());
            done = true;
            fold.tell();
        } else {
            stored = null;
            records = null;
        }
    }

    private static boolean isGap(Parked mark, long watermark) {
        return mark.sequence() > watermark + 1;
    }

    /** The order of the log, but a record that was missing comes before the first that waited for it. */
    private List<Incoming> inOrder(List<Incoming> reread, Draft<S, C, E, R> draft) {
        record Place(String source, long sequence) {}
        var places = new HashMap<Place, Incoming>();
        reread.forEach(record -> places.putIfAbsent(new Place(record.source(), record.sequence()), record));
        var next = new HashMap<String, Long>();
        var ordered = new ArrayList<Incoming>();
        for (var record : reread) {
            var expected = next.getOrDefault(record.source(), draft.watermark(record.source()) + 1);
            while (expected < record.sequence() && places.containsKey(new Place(record.source(), expected))) {
                ordered.add(places.get(new Place(record.source(), expected)));
                expected++;
            }
            ordered.add(record);
            next.put(record.source(), expected == record.sequence() ? expected + 1 : expected);
        }
        return ordered;
    }

    /** The write, if there was one; parked again if another record could not be handled. */
    public Optional<Commit<S>> commit() {
        return Optional.ofNullable(commit);
    }
}
