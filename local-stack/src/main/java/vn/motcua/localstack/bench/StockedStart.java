package vn.motcua.localstack.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.StackClient;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.StoryFailedException;

/** What a house that was started on a stock holds in memory, and whether it collects everything again and again under a steady load. */
final class StockedStart {

    private static final int CLIENTS = 4;

    private final Duration load;

    /** @param load how long the steady load lasts */
    StockedStart(Duration load) {
        this.load = load;
    }

    /**
     * What was found.
     *
     * @param heapMegabytes what a collection leaves, of each process
     * @param dossiers walked under the load
     * @param fullCollections under the load, of each process
     */
    record Memory(Map<String, Double> heapMegabytes, int dossiers, Map<String, Long> fullCollections) {

        String line() {
            return "heap MiB after a collection: %s; under %d walked dossiers full collections: %s"
                    .formatted(
                            heapMegabytes.entrySet().stream()
                                    .map(each -> "%s %.0f".formatted(each.getKey(), each.getValue()))
                                    .toList(),
                            dossiers,
                            fullCollections);
        }
    }

    Memory measure(Ports ports, Map<String, ProcessHandle> processes) {
        var heap = new LinkedHashMap<String, Double>();
        processes.forEach((name, process) -> heap.put(name, Jcmd.heapMegabytesAfterCollection(process)));
        var before = fullCollections(processes);
        var dossiers = walk(ports);
        var collections = new LinkedHashMap<String, Long>();
        fullCollections(processes)
                .forEach((name, count) -> collections.put(name, count - before.getOrDefault(name, 0L)));
        return new Memory(heap, dossiers, collections);
    }

    private static Map<String, Long> fullCollections(Map<String, ProcessHandle> processes) {
        var counts = new LinkedHashMap<String, Long>();
        processes.forEach((name, process) -> counts.put(name, Jcmd.fullCollections(process)));
        return counts;
    }

    private int walk(Ports ports) {
        var client = new StackClient(ports);
        var gateway = ports.address(Service.GATEWAY);
        var walked = new AtomicInteger();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        try (var calls = new Calls(gateway, client::token);
                var log = new GrowingLog("127.0.0.1:" + ports.broker())) {
            var lifecycle = new Lifecycle(calls, new OpenWorklist(log), new Office(new Api(gateway, client::token)), 0);
            var end = System.nanoTime() + load.toNanos();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var number = 0; number < CLIENTS; number++) {
                    threads.execute(() -> walkUntil(end, lifecycle, walked, failures));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new StoryFailedException("Expected every dossier to be walked, got: " + failures.peek());
        }
        return walked.get();
    }

    private static void walkUntil(long end, Lifecycle lifecycle, AtomicInteger walked, Queue<String> failures) {
        try {
            var times = new Latencies();
            while (System.nanoTime() < end && failures.isEmpty()) {
                lifecycle.walk(times, lookout -> {});
                walked.incrementAndGet();
            }
        } catch (StoryFailedException e) {
            failures.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
