package vn.motcua.eventing.spring;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Outgoing;

/** A log that keeps everything ever sent, duplicates included, and is never read by the plumbing. */
public final class SaidInMemory implements Log {
    static final int PARTITIONS = 12;

    private final ConcurrentLinkedQueue<Outgoing> said = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void send(Outgoing record) {
        said.add(record);
        count.incrementAndGet();
    }

    @Override
    public int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    @Override
    public List<Incoming> read(int partition, long from, long to, String key) {
        throw new UnsupportedOperationException("Nobody listens here");
    }

    public int size() {
        return count.get();
    }

    /** In the order of sending. */
    public List<Outgoing> said() {
        return List.copyOf(said);
    }
}
