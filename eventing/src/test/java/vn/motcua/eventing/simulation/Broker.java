package vn.motcua.eventing.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.WireHeaders;

/** The log: partitions, answers that are lost after the record was kept, records kept twice, and records kept long after. */
final class Broker implements Log {
    static final int PARTITIONS = 2;

    private final SplittableRandom random;
    private final Weather weather;
    private final List<List<Incoming>> partitions = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Outgoing> onTheWay = new ArrayList<>();

    Broker(SplittableRandom random, Weather weather) {
        this.random = random;
        this.weather = weather;
    }

    static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public void send(Outgoing record) {
        if (!weather.strikes()) {
            keep(record);
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> keep(record);
            case 2 -> onTheWay.add(record);
            default -> {
                keep(record);
                keep(record);
                return;
            }
        }
        throw new Weather.Failure();
    }

    private void keep(Outgoing record) {
        if (!record.topic().equals(BookType.TOPIC)) {
            return;
        }
        var partition = partitionOf(record.key());
        var place = partitions.get(partition);
        var headers = record.headers();
        place.add(new Incoming(
                partition,
                place.size(),
                record.key(),
                header(record, WireHeaders.SOURCE),
                header(record, WireHeaders.TYPE),
                Long.parseLong(header(record, WireHeaders.SEQUENCE)),
                Instant.EPOCH,
                record.value(),
                headers));
    }

    private static String header(Outgoing record, String name) {
        return Objects.requireNonNull(record.headers().get(name));
    }

    /** A record that a sender has long given up on arrives after all. */
    void arrive() {
        if (!onTheWay.isEmpty()) {
            keep(onTheWay.remove(random.nextInt(onTheWay.size())));
        }
    }

    boolean isQuiet() {
        return onTheWay.isEmpty();
    }

    @Override
    public int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    @Override
    public List<Incoming> read(int partition, long from, long to, String key) {
        weather.mayFail();
        var found = new ArrayList<Incoming>();
        var place = partitions.get(partition);
        for (var offset = from; offset <= to && offset < place.size(); offset++) {
            var record = place.get((int) offset);
            if (record.subject().equals(key)) {
                found.add(record);
            }
        }
        return found;
    }

    /** What a poll finds. */
    List<Incoming> poll(int partition, int from, int most) {
        var place = partitions.get(partition);
        return place.subList(Math.min(from, place.size()), Math.min(from + most, place.size()));
    }

    /** The text of one record. */
    String text(int partition, long offset) {
        return text(partitions.get(partition).get((int) offset).value());
    }

    int end(int partition) {
        return partitions.get(partition).size();
    }
}
