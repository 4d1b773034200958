package vn.motcua.localstack.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How dear the first dossiers of a house that has just been opened are, beside those of the same house when it has run for a while. */
final class ColdBench {

    private final Setting setting;

    ColdBench(Setting setting) {
        this.setting = setting;
    }

    /**
     * What it is measured with.
     *
     * @param dossiers the first ones of a house
     * @param seconds length of the run after the warm-up
     * @param runs houses, one after the other
     */
    record Setting(int dossiers, int clients, int warmUpSeconds, int seconds, int runs) {

        @Override
        public String toString() {
            return ("procedure %s, 9 commands a dossier, %d clients; the first %d dossiers of a house, and %d s of the same house"
                            + " after a warm-up of %d s; %d houses")
                    .formatted(Lifecycle.PROCEDURE, clients, dossiers, seconds, warmUpSeconds, runs);
        }
    }

    /**
     * What one house gave.
     *
     * @param timesAsDear processor time of one of the first dossiers over that of one after the warm-up
     * @param timesAsDearByProcess the same by process, without those that used none after the warm-up
     * @param toldButNotInTheLog dossiers whose return was answered and is not in the log: must be none
     */
    record House(
            Load.Run first,
            Load.Run warm,
            double timesAsDear,
            Map<String, Double> timesAsDearByProcess,
            List<String> toldButNotInTheLog) {

        static House of(Load.Run first, Load.Run warm, List<String> toldButNotInTheLog) {
            var byProcess = new LinkedHashMap<String, Double>();
            warm.processorMillisPerDossier().forEach((process, millis) -> {
                if (millis > 0) {
                    byProcess.put(process, first.processorMillisPerDossier().getOrDefault(process, 0.0) / millis);
                }
            });
            return new House(
                    first, warm, first.processorMillis() / warm.processorMillis(), byProcess, toldButNotInTheLog);
        }

        boolean holds() {
            return toldButNotInTheLog.isEmpty()
                    && first.failures().isEmpty()
                    && warm.failures().isEmpty();
        }

        String lines() {
            return "  first   %s%n  warm    %s%n  the first ones were %.1f times as dear: %s"
                    .formatted(line(first), line(warm), timesAsDear, LifecycleBench.listed(timesAsDearByProcess));
        }

        private static String line(Load.Run run) {
            return "%.1f dossiers/s   commands %s   %.0f ms processor a dossier: %s%s"
                    .formatted(
                            run.dossiersPerSecond(),
                            run.allCommands(),
                            run.processorMillis(),
                            LifecycleBench.listed(run.processorMillisPerDossier()),
                            run.failures().isEmpty() ? "" : "   FAILED: " + run.failures());
        }
    }

    /** @param house that nobody has asked for anything yet */
    House measure(MeasuredHouse house) {
        var load = new Load(house, new Lifecycle(house.calls(), house.worklist(), house.office(), 0));
        var first = load.counted(setting.clients(), setting.dossiers());
        if (setting.warmUpSeconds() > 0) {
            load.full(setting.clients(), Duration.ofSeconds(setting.warmUpSeconds()));
        }
        var warm = load.full(setting.clients(), Duration.ofSeconds(setting.seconds()));
        return House.of(first, warm, load.toldButNotInTheLog());
    }
}
