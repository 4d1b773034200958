package vn.motcua.eventing;

import java.util.List;

/**
 * A write that happened, and what whoever wrote it has to do next.
 *
 * @param subject the subject as it stands
 * @param begun work outside the house that belongs to the writer now
 */
public record Commit<S>(Stored<S> subject, List<Todo> begun) {}
