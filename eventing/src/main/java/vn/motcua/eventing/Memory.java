package vn.motcua.eventing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subjects this process has lately written or read, the least used forgotten first. Another replica may have written since:
 * only a write that the store accepts may rest on what is remembered, never an answer.
 *
 * <p>And the records that changed nothing when they were taken, until their watermarks are written. They are taken again before the
 * next record of their subject, since only a write proves what they were taken by. The log is not told of them before that.
 */
public final class Memory<S> {
    private final int most;
    private final Map<String, Known<S>> known;
    private final Map<String, List<Incoming>> owed = new LinkedHashMap<>();

    /** @param most how many subjects are remembered */
    public Memory(int most) {
        this.most = most;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known<S>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * What is known of a subject.
     *
     * @param subject null if it has to be read
     * @param sentTo the last sequence that the broker is known to have answered for
     */
    private record Known<S>(@Nullable Stored<S> subject, long sentTo) {

        boolean isLaterThan(long version) {
            return subject != null && subject.version() > version;
        }

        Known<S> sent(long sequence) {
            return sequence <= sentTo
                    ? this
                    : new Known<>(subject == null ? null : subject.withoutSent(sequence), sequence);
        }
    }

    synchronized Optional<Stored<S>> recall(String id) {
        var subject = known.get(id);
        return subject == null ? Optional.empty() : Optional.ofNullable(subject.subject());
    }

    /**
     * Remembers a subject as it was just read or written, whatever was remembered before: if that was later, a write will say so,
     * and if the database has lost it, it must not come back.
     *
     * @return the same without records that are known to be sent
     */
    synchronized Stored<S> keep(Stored<S> subject) {
        var before = known.get(subject.id());
        var sentTo = before == null || before.sentTo() > subject.sequence() ? 0 : before.sentTo();
        var kept = sentTo == 0 ? subject : subject.withoutSent(sentTo);
        known.put(subject.id(), new Known<>(kept, sentTo));
        return kept;
    }

    /** The broker has answered for all records up to this one. */
    synchronized void sent(String id, long sequence) {
        known.merge(id, new Known<>(null, sequence), (before, now) -> before.sent(sequence));
    }

    /** The last sequence that the broker is known to have answered for, and for all before it; 0 if that is not known of any. */
    public synchronized long sentTo(String id) {
        var subject = known.get(id);
        return subject == null ? 0 : subject.sentTo();
    }

    /** Records of a subject whose watermarks are still to be written, in the order of the log. */
    synchronized List<Incoming> owed(String id) {
        return owed.getOrDefault(id, List.of());
    }

    /** @param records all of them, those owed before included */
    synchronized void owe(String id, List<Incoming> records) {
        owed.put(id, List.copyOf(records));
    }

    /** Subjects that have records whose watermarks are still to be written. */
    public synchronized List<String> owing() {
        return List.copyOf(owed.keySet());
    }

    /** Whether it is time to write them: later some of these subjects would have to be read for it. */
    public synchronized boolean owesMuch() {
        return owed.size() >= most / 2;
    }

    /** These watermarks are written. */
    synchronized void settled(String id, Map<String, Long> inbox) {
        owed.computeIfPresent(id, (key, records) -> {
            var left = records.stream()
                    .filter(record -> record.sequence() > inbox.getOrDefault(record.source(), 0L))
                    .toList();
            return left.isEmpty() ? null : left;
        });
    }

    /**
     * A write that rested on this version did not happen: the subject has to be read, unless this process knows a later one by now,
     * mostly its own that won the race. What was sent stays sent, whoever has written since.
     */
    synchronized void forget(String id, long version) {
        known.computeIfPresent(
                id, (key, before) -> before.isLaterThan(version) ? before : new Known<>(null, before.sentTo()));
    }
}
