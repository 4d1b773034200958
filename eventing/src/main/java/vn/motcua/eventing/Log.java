package vn.motcua.eventing;

import java.util.List;

/** The ordered log. Every call may fail because the broker is away. */
public interface Log {

    /** Sends a record and returns when the broker has answered for it. After a failure it may or may not be there. */
    void send(Outgoing record);

    /** The partition of a key. */
    int partitionOf(String key);

    /** The records of one key between two offsets, both included, in order. */
    List<Incoming> read(int partition, long from, long to, String key);
}
