package vn.motcua.localstack.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers that have to be gapless. */
final class Series {

    private Series() {}

    /** Series that are not exactly 1, 2, 3 … */
    static List<String> broken(Map<String, List<Integer>> serials) {
        return serials.entrySet().stream()
                .filter(series -> !series.getValue().stream()
                        .sorted()
                        .toList()
                        .equals(IntStream.rangeClosed(1, series.getValue().size())
                                .boxed()
                                .toList()))
                .map(series -> series.getKey() + " has "
                        + series.getValue().stream().sorted().toList())
                .toList();
    }
}
