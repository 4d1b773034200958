package vn.motcua.localstack.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What {@link Lifecycle} costs in one house while the stock grows. */
final class ScaleBench {
    private final Setting setting;
    private final MeasuredHouse house;
    private final Consumer<String> tell;
    private final Load load;
    private final Stock stock;

    /** @param tell is told what was found, a line for each stock */
    ScaleBench(Setting setting, MeasuredHouse house, Consumer<String> tell) {
        this.setting = setting;
        this.house = house;
        this.tell = tell;
        this.load = new Load(house, new Lifecycle(house.calls(), house.worklist(), house.office(), 0));
        this.stock = new Stock(house);
    }

    /**
     * What it is measured with.
     *
     * @param stored stocks, the smallest first
     * @param seconds length of a run
     * @param runs with each stock
     * @param warmUpSeconds before the first stock, and a third of it before each other
     * @param questions how often each question is asked
     */
    record Setting(List<Integer> stored, int clients, int seconds, int runs, int warmUpSeconds, int questions) {

        Setting {
            stored = stored.stream().sorted().toList();
        }

        @Override
        public String toString() {
            return "stored %s, %d clients, %d runs of %d s each after a warm-up of %d s"
                    .formatted(stored, clients, runs, seconds, warmUpSeconds);
        }
    }

    /**
     * One stock.
     *
     * @param filledSeconds how long bringing over what was missing took, until nothing was left to do
     * @param median the run with the median of processor time
     * @param questions how soon what an office asks all day is answered, after these runs
     */
    record Stage(
            int stored,
            double filledSeconds,
            Load.Run median,
            List<Load.Run> runs,
            Map<String, Latencies.Summary> questions) {}

    /**
     * Everything that was found.
     *
     * @param told dossiers whose return was answered, warm-up included
     * @param toldButNotInTheLog of these, those whose return is not in the log: must be none
     */
    record Found(List<Stage> stages, int told, List<String> toldButNotInTheLog) {

        /** Processor time of a dossier with the last stock, over that with the first. */
        double growth() {
            return stages.getLast().median().processorMillis()
                    / Math.max(0.001, stages.getFirst().median().processorMillis());
        }

        boolean holds() {
            return toldButNotInTheLog.isEmpty()
                    && stages.stream().flatMap(stage -> stage.runs().stream()).allMatch(run -> run.failures()
                            .isEmpty());
        }
    }

    Found measure() {
        var stages = setting.stored().stream().map(this::measured).toList();
        return new Found(stages, load.told().size(), load.toldButNotInTheLog());
    }

    private Stage measured(int size) {
        var began = System.nanoTime();
        stock.fillUpTo(size);
        var filled = (System.nanoTime() - began) / 1e9;
        warmUp(size == setting.stored().getFirst() ? setting.warmUpSeconds() : setting.warmUpSeconds() / 3);
        var made = IntStream.rangeClosed(1, Math.max(1, setting.runs()))
                .mapToObj(number -> load.full(setting.clients(), Duration.ofSeconds(setting.seconds())))
                .toList();
        var median = made.stream()
                .sorted(Comparator.comparingDouble(Load.Run::processorMillis))
                .toList()
                .get((made.size() - 1) / 2);
        var questions = new Questions(house, setting.questions()).ask();
        tell.accept("%,9d stored, filled in %.1f s: %s%s"
                .formatted(size, filled, median.line(), Questions.line(questions)));
        return new Stage(size, filled, median, made, questions);
    }

    private void warmUp(int warmUpSeconds) {
        if (warmUpSeconds > 0) {
            load.full(setting.clients(), Duration.ofSeconds(warmUpSeconds));
        }
    }
}
