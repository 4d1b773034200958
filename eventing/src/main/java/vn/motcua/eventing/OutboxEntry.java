package vn.motcua.eventing;

import java.time.Instant;

/**
 * A record that was decided and may not have been sent yet.
 *
 * @param sequence its position among what this service said of the subject
 * @param at machine time of the commit
 * @param record the record in its final form
 */
public record OutboxEntry(long sequence, Instant at, Outgoing record) {}
