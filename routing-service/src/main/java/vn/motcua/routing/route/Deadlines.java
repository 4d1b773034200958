package vn.motcua.routing.route;

import java.time.Instant;

/**
 * The instants of one step, computed by sla and only shown here.
 *
 * @param acceptanceDueAt until when the agency has to take the hand-over
 * @param dueAt until when it has to be done
 */
public record Deadlines(Instant acceptanceDueAt, Instant dueAt) {}
