package vn.motcua.intake.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.reference.Procedure;

/** Whether the agencies' times add up to the total, along the longest way. Printed ones do not always: it is told, not refused. */
public final class Allotments {

    private Allotments() {}

    /** What does not add up, in a sentence. */
    public static Optional<String> mismatch(Procedure procedure) {
        var total = procedure.terms().getFirst().term();
        var isComparable = procedure.terms().size() == 1
                && procedure.route().stream().allMatch(step -> step.allotment().unit() == total.unit());
        if (!isComparable) {
            return Optional.empty();
        }
        var longest = longest(procedure);
        return longest == total.value()
                ? Optional.empty()
                : Optional.of("Expected allotments that add up to " + total + ", got " + longest + " " + total.unit());
    }

    /** Branches run at the same time: only the slowest counts. Units are all the same here. */
    private static int longest(Procedure procedure) {
        Map<StepId, Integer> ends = new HashMap<>();
        for (RouteStep step : procedure.route()) {
            var start = step.after().stream()
                    .mapToInt(before -> Objects.requireNonNull(ends.get(before)))
                    .max()
                    .orElse(0);
            ends.put(step.id(), start + step.allotment().value());
        }
        return ends.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
