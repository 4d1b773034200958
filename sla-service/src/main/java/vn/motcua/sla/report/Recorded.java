package vn.motcua.sla.report;

import java.time.Instant;
import vn.motcua.sla.deadline.journal.Fact;

/**
 * A fact and when it became known.
 *
 * @param recordedAt business time at which sla wrote it down
 */
public record Recorded(Instant recordedAt, Fact fact) {}
