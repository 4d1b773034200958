package vn.motcua.eventing;

import java.time.Instant;
import java.util.Map;

/**
 * A line of a subject's journal: appended in the write that it belongs to, never changed, never read by the rules.
 *
 * @param recordedAt business time at which the service took it down, which may be long after what it tells of
 * @param fact what it says, in values that the database keeps
 */
public record JournalLine(Instant recordedAt, Map<String, Object> fact) {
    public JournalLine {
        fact = Map.copyOf(fact);
    }
}
