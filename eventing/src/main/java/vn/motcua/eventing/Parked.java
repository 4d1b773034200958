package vn.motcua.eventing;

import java.time.Instant;

/**
 * A subject whose records this service has stopped taking, because one of them could not be handled.
 *
 * @param partition where that record stands
 * @param offset where that record stands
 * @param source who said it
 * @param sequence its sequence
 * @param reason what was expected and what was found
 * @param since machine time
 * @param skippedTo offset of the last record passed over since, at first the record's own
 */
public record Parked(
        int partition, long offset, String source, long sequence, String reason, Instant since, long skippedTo) {

    Parked skippedTo(long offset) {
        return new Parked(partition, this.offset, source, sequence, reason, since, Math.max(skippedTo, offset));
    }
}
