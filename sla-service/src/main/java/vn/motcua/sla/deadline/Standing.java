package vn.motcua.sla.deadline;

/** So many open dossiers of a competent agency stand like this. */
public record Standing(String agency, DeadlineState state, long count) {}
