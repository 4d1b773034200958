package vn.motcua.sla.deadline.lateness;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Splits minutes among those who answer for them, so that the parts add up to the whole. */
final class Proportion {

    private Proportion() {}

    /** Splits an amount in proportion to weights; what rounding leaves goes to the largest remainders. */
    static <K extends Comparable<? super K>> Map<K, Long> split(long amount, Map<K, Long> weights) {
        long all = sum(weights);
        if (amount == 0 || all == 0) {
            return Map.of();
        }
        Map<K, Long> parts = new TreeMap<>();
        weights.forEach((name, weight) -> parts.put(name, amount * weight / all));
        long left = amount - sum(parts);
        weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<K, Long> weight) -> amount * weight.getValue() % all)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(left)
                .forEach(weight -> parts.merge(weight.getKey(), 1L, Long::sum));
        return parts;
    }

    static long sum(Map<?, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
