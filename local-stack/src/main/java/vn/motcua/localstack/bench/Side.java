package vn.motcua.localstack.bench;

import java.util.Map;

/**
 * What one run gave, of the house or of the peer.
 *
 * @param processorMillis of each dossier, used by all processes, the clients among them
 */
record Side(
        int clients,
        double dossiersPerSecond,
        double processorMillis,
        double commandsP50,
        double commandsP99,
        Map<String, Double> processorMillisByProcess) {

    static Side of(Load.Run run) {
        return new Side(
                run.clients(),
                run.dossiersPerSecond(),
                run.processorMillis(),
                run.allCommands().p50(),
                run.allCommands().p99(),
                run.processorMillisPerDossier());
    }

    String line() {
        return "%6.1f dossiers/s   commands p50 %.0f ms, p99 %.0f ms   %.0f ms processor: %s"
                .formatted(
                        dossiersPerSecond,
                        commandsP50,
                        commandsP99,
                        processorMillis,
                        LifecycleBench.listed(processorMillisByProcess));
    }
}
