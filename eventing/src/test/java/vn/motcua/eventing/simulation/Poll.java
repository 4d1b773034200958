package vn.motcua.eventing.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.eventing.Incoming;

/** The records of one poll, handed out by subject until all are through. */
final class Poll {
    private final int[] ends;
    private final int[] epochs;
    private final Map<String, List<Incoming>> bySubject = new LinkedHashMap<>();
    private int open;
    private boolean failed;

    /**
     * @param ends offsets to be committed by partition, -1 where nothing was polled
     * @param epochs whose assignment it was polled under
     */
    Poll(int[] ends, int[] epochs) {
        this.ends = ends;
        this.epochs = epochs;
    }

    Map<String, List<Incoming>> bySubject() {
        return bySubject;
    }

    int end(int partition) {
        return ends[partition];
    }

    int epoch(int partition) {
        return epochs[partition];
    }

    boolean isUnderWay() {
        return open > 0;
    }

    /** @param batches into which it was divided */
    void begin(int batches) {
        open = batches;
        failed = false;
    }

    /** One batch is through. Returns whether the whole poll is, with nothing gone wrong. */
    boolean settle(boolean well) {
        open--;
        failed |= !well;
        return open == 0 && !failed;
    }
}
