package vn.motcua.eventing.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.WireHeaders;

/** A log in memory that can be away, and can lose its answer after it has kept a record. */
public final class MemoryLog implements Log {
    static final int PARTITIONS = 4;

    /** How the broker is. */
    enum Mood {
        WELL,
        AWAY,
        KEEPS_BUT_DOES_NOT_ANSWER
    }

    private final Map<String, List<Incoming>> records = new HashMap<>();
    private final String topic;
    private Mood mood = Mood.WELL;

    /** @param topic the one that is reread */
    MemoryLog(String topic) {
        this.topic = topic;
    }

    synchronized void is(Mood mood) {
        this.mood = mood;
    }

    @Override
    public synchronized void send(Outgoing record) {
        if (mood == Mood.AWAY) {
            throw new IllegalStateException("The broker is away");
        }
        var partition = partitionOf(record.key());
        var place = records.computeIfAbsent(record.topic() + "-" + partition, any -> new ArrayList<>());
        var headers = record.headers();
        place.add(new Incoming(
                partition,
                place.size(),
                record.key(),
                headers.getOrDefault(WireHeaders.SOURCE, ""),
                headers.getOrDefault(WireHeaders.TYPE, ""),
                Long.parseLong(headers.getOrDefault(WireHeaders.SEQUENCE, "0")),
                Instant.parse(headers.getOrDefault(WireHeaders.TIME, "1970-01-01T00:00:00Z")),
                record.value(),
                headers));
        if (mood == Mood.KEEPS_BUT_DOES_NOT_ANSWER) {
            throw new IllegalStateException("The broker did not answer");
        }
    }

    @Override
    public int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    @Override
    public synchronized List<Incoming> read(int partition, long from, long to, String key) {
        return of(topic, key).stream()
                .filter(record -> record.partition() == partition && record.offset() >= from && record.offset() <= to)
                .toList();
    }

    /** Everything said of a subject on a topic. */
    synchronized List<Incoming> of(String topic, String subject) {
        return records.getOrDefault(topic + "-" + partitionOf(subject), List.of()).stream()
                .filter(record -> record.subject().equals(subject))
                .toList();
    }
}
