package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms;

/**
 * What began with the receipt.
 *
 * @param receivedAt the filing time that the term counts from
 * @param by who accepted it, or brought it over from an older system
 * @param terms what the law promised; null for what came from an older system, which told only a date
 * @param done ids of the steps that are complete
 * @param results the papers that answer the citizen, in the order they came
 * @param routeEnd the end of the route while something else keeps the dossier open, null otherwise
 * @param grounds reference of why an agency refused the dossier, kept by routing; null if none did
 */
public record Acceptance(
        Instant receivedAt,
        StaffId by,
        @Nullable Terms terms,
        Due due,
        List<StepId> done,
        List<ResultPaper> results,
        @Nullable RouteEnd routeEnd,
        @Nullable String grounds) {
    public Acceptance {
        done = List.copyOf(done);
        results = List.copyOf(results);
    }

    /** The last word of routing. */
    public record RouteEnd(Instant at, Outcome outcome) {}

    static Acceptance of(Instant receivedAt, StaffId by, Terms terms) {
        return new Acceptance(receivedAt, by, terms, Due.UNKNOWN, List.of(), List.of(), null, null);
    }

    /** The same as it began. */
    Acceptance begun() {
        return new Acceptance(receivedAt, by, terms, Due.UNKNOWN, List.of(), List.of(), null, null);
    }

    /** Of a dossier from an older system, where one step stands for the whole way. */
    static Acceptance imported(Past past, StaffId by, List<StepId> done) {
        return new Acceptance(past.receivedAt(), by, null, Due.imported(past), done, List.of(), null, null);
    }

    Acceptance receivedAt(Instant right) {
        return new Acceptance(right, by, terms, due, done, results, routeEnd, grounds);
    }

    Acceptance with(Due due) {
        return new Acceptance(receivedAt, by, terms, due, done, results, routeEnd, grounds);
    }

    Acceptance withStep(StepId step, @Nullable ResultPaper result, @Nullable String refusal) {
        var steps = Stream.concat(done.stream(), Stream.of(step)).distinct().toList();
        return new Acceptance(
                receivedAt, by, terms, due, steps, plus(result), routeEnd, refusal == null ? grounds : refusal);
    }

    Acceptance without(List<StepId> undone) {
        var steps = done.stream().filter(step -> !undone.contains(step)).toList();
        return new Acceptance(receivedAt, by, terms, due, steps, results, routeEnd, grounds);
    }

    /** The paper that was issued last, if any was. */
    Optional<ResultPaper> lastResult() {
        return results.isEmpty() ? Optional.empty() : Optional.of(results.getLast());
    }

    Acceptance withResult(ResultPaper result) {
        return new Acceptance(receivedAt, by, terms, due, done, plus(result), routeEnd, grounds);
    }

    Acceptance with(RouteEnd end) {
        return new Acceptance(receivedAt, by, terms, due, done, results, end, grounds);
    }

    private List<ResultPaper> plus(@Nullable ResultPaper result) {
        return result == null
                ? results
                : Stream.concat(results.stream(), Stream.of(result)).toList();
    }
}
