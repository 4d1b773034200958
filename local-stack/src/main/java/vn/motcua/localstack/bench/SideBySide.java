package vn.motcua.localstack.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The house and the peer with so many clients: of each the run with the median of dossiers a second. */
record SideBySide(int clients, Side ours, Side peer, Ratios oursOverPeer) {

    /** Each figure of the house over that of the peer. */
    record Ratios(double dossiersPerSecond, double processorMillis, double commandsP50, double commandsP99) {

        static Ratios of(Side ours, Side peer) {
            return new Ratios(
                    ours.dossiersPerSecond() / peer.dossiersPerSecond(),
                    ours.processorMillis() / peer.processorMillis(),
                    ours.commandsP50() / peer.commandsP50(),
                    ours.commandsP99() / peer.commandsP99());
        }
    }

    /** One for each number of clients that both were run with, the fewest first. */
    static List<SideBySide> of(List<Side> ours, List<Side> peer) {
        return ours.stream()
                .map(Side::clients)
                .distinct()
                .filter(clients -> peer.stream().anyMatch(run -> run.clients() == clients))
                .sorted()
                .map(clients -> of(clients, median(clients, ours), median(clients, peer)))
                .toList();
    }

    private static SideBySide of(int clients, Side ours, Side peer) {
        return new SideBySide(clients, ours, peer, Ratios.of(ours, peer));
    }

    private static Side median(int clients, List<Side> runs) {
        var sorted = runs.stream()
                .filter(run -> run.clients() == clients)
                .sorted(Comparator.comparingDouble(Side::dossiersPerSecond))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    String table() {
        return "%-24s %10s %10s %12s%n"
                        .formatted(clients + (clients == 1 ? " client" : " clients"), "ours", "peer", "ours/peer")
                + row("dossiers a second", Side::dossiersPerSecond, oursOverPeer.dossiersPerSecond)
                + row("processor ms a dossier", Side::processorMillis, oursOverPeer.processorMillis)
                + row("commands p50 ms", Side::commandsP50, oursOverPeer.commandsP50)
                + row("commands p99 ms", Side::commandsP99, oursOverPeer.commandsP99);
    }

    private String row(String name, ToDoubleFunction<Side> figure, double ratio) {
        return "  %-22s %10.1f %10.1f %12.2f%n"
                .formatted(name, figure.applyAsDouble(ours), figure.applyAsDouble(peer), ratio);
    }
}
