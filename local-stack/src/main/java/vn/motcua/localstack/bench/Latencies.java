package vn.motcua.localstack.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, by what they were. Two digits are kept of every time, from a microsecond to two minutes. */
final class Latencies {

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;
    private static final int DIGITS = 2;

    private final Map<String, ConcurrentHistogram> histograms = new ConcurrentHashMap<>();

    /** Milliseconds; all zero if nothing was counted. */
    record Summary(long count, double p50, double p99, double max) {

        private static Summary of(Histogram histogram) {
            return new Summary(
                    histogram.getTotalCount(),
                    millis(histogram.getValueAtPercentile(50)),
                    millis(histogram.getValueAtPercentile(99)),
                    millis(histogram.getMaxValue()));
        }

        private static double millis(long micros) {
            return micros / 1_000.0;
        }

        @Override
        public String toString() {
            return "p50 %.0f ms, p99 %.0f ms".formatted(p50, p99);
        }
    }

    /** Something that began then, by {@link System#nanoTime}, is done now. */
    void doneSince(String what, long began) {
        took(what, System.nanoTime() - began);
    }

    void took(String what, long nanos) {
        histograms
                .computeIfAbsent(what, name -> new ConcurrentHistogram(LONGEST_MICROS, DIGITS))
                .recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
    }

    Summary of(String what) {
        var histogram = histograms.get(what);
        return histogram == null ? new Summary(0, 0, 0, 0) : Summary.of(histogram);
    }

    /** Everything of these kinds taken together. */
    Summary ofAll(Iterable<String> kinds) {
        var sum = new Histogram(LONGEST_MICROS, DIGITS);
        for (var kind : kinds) {
            var histogram = histograms.get(kind);
            if (histogram != null) {
                sum.add(histogram);
            }
        }
        return Summary.of(sum);
    }

    /** Those of these kinds, in their order. */
    Map<String, Summary> summaries(Iterable<String> kinds) {
        var summaries = new LinkedHashMap<String, Summary>();
        kinds.forEach(kind -> summaries.put(kind, of(kind)));
        return summaries;
    }
}
