package vn.motcua.sla.report;

/**
 * Figures that do not agree.
 *
 * @param group the row, empty for the totals
 * @param identity what should hold
 * @param expected what the other side of it gives
 * @param found the figure
 */
public record Violation(String group, String identity, long expected, long found) {}
