package vn.motcua.localstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.localstack.OwnLog;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Office;

/** Whole dossiers through the gateway, as fast as a number of clients can walk them. */
@Command(
        name = "bench",
        description =
                "Measures whole dossiers (submit, accept, two agency steps, result) a second through the gateway.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--clients", paramLabel = "N", defaultValue = "8", description = "Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of each of three runs, after a warm-up twice as long. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var data = Files.createTempDirectory("motcua-bench");
        OwnLog.to(data.resolve("logs").resolve("local-stack.log"));
        var settings = StackSettings.standard(ProjectTree.root(), data).on(Ports.free());
        try (var stack = Stack.start(settings, System.out::println)) {
            System.out.printf(
                    "%n%d processors, Java %s, %d clients, %d s a run%n",
                    Runtime.getRuntime().availableProcessors(), Runtime.version(), clients, seconds);
            run(stack, seconds * 2).tell("warm-up");
            var runs = new double[3];
            for (var i = 0; i < runs.length; i++) {
                var result = run(stack, seconds);
                result.tell("run " + (i + 1));
                runs[i] = result.perSecond();
            }
            Arrays.sort(runs);
            for (var service : Service.values()) {
                System.out.printf("%-13s %4d MiB resident%n", service.word(), stack.residentMegabytes(service));
            }
            System.out.printf("Median: %.1f dossiers a second%n", runs[1]);
        }
        return 0;
    }

    /**
     * What one run gave.
     *
     * @param millis sorted times of the dossiers walked, each from submission to the last completion
     */
    private record Result(double perSecond, long[] millis) {

        void tell(String name) {
            System.out.printf(
                    "%-8s %6.1f dossiers/s   a dossier p50 %d ms, p99 %d ms%n",
                    name, perSecond, percentile(50), percentile(99));
        }

        private long percentile(int percent) {
            return millis.length == 0 ? 0 : millis[Math.min(millis.length - 1, millis.length * percent / 100)];
        }
    }

    private Result run(Stack stack, int length) throws InterruptedException, ExecutionException {
        var times = new ConcurrentLinkedQueue<Long>();
        var began = System.nanoTime();
        var end = began + Duration.ofSeconds(length).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var walkers = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        var office = new Office(new Api(stack.ports().address(Service.GATEWAY), stack::token));
                        var filing = office.filing("1.004873", "Người Thử Nghiệm", "COUNTER");
                        while (System.nanoTime() < end) {
                            var from = System.nanoTime();
                            walk(office, filing);
                            times.add((System.nanoTime() - from) / 1_000_000);
                        }
                    }))
                    .toList();
            for (var walker : walkers) {
                walker.get();
            }
        }
        var taken = (System.nanoTime() - began) / 1e9;
        return new Result(
                times.size() / taken,
                times.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static void walk(Office office, Map<String, Object> filing) {
        var dossier = office.submit(filing).get("id").asString();
        office.accept(dossier);
        office.walkRoute(dossier);
    }
}
