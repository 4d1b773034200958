package vn.motcua.localstack.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.localstack.Stack;

/**
 * Processor time used so far, by who used it. Broker, database and the bench itself share a process and are told apart by the names
 * of their threads; what no thread of Java used (compiler, garbage collector) and the stand-ins are the rest of it.
 */
record ProcessorTime(Map<String, Duration> used) {

    private static final String BROKER = "broker";
    private static final String DATABASE = "database";
    private static final String BENCH = "bench";
    private static final String REST = "rest";

    ProcessorTime {
        used = new LinkedHashMap<>(used);
    }

    static ProcessorTime of(Stack stack) {
        var used = new LinkedHashMap<String, Duration>();
        stack.processes().forEach((name, process) -> used.put(name, ofProcess(process)));
        Stream.of(BROKER, DATABASE, BENCH).forEach(part -> used.put(part, Duration.ZERO));
        var rest = ofProcess(ProcessHandle.current());
        var threads = ManagementFactory.getThreadMXBean();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                var part = partOf(thread.getThreadName());
                var time = Duration.ofNanos(Math.max(0, threads.getThreadCpuTime(thread.getThreadId())));
                if (!part.equals(REST)) {
                    used.merge(part, time, Duration::plus);
                    rest = rest.minus(time);
                }
            }
        }
        used.put(REST, rest);
        return new ProcessorTime(used);
    }

    /** Of a house in processes of its own, and of the bench in this one. */
    static ProcessorTime of(Map<String, ProcessHandle> processes) {
        var used = new LinkedHashMap<String, Duration>();
        processes.forEach((name, process) -> used.put(name, ofProcess(process)));
        used.put(BENCH, ofProcess(ProcessHandle.current()));
        return new ProcessorTime(used);
    }

    private static Duration ofProcess(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String partOf(String thread) {
        if (Stream.of("mongo", "nioEventLoop", "MVStore", "H2-", "database-committer")
                .anyMatch(thread::startsWith)) {
            return DATABASE;
        }
        if (thread.startsWith("bench-")
                || thread.startsWith("HttpClient-")
                || thread.startsWith("ForkJoinPool-")
                || thread.startsWith("VirtualThread-")
                || thread.equals("main")) {
            return BENCH;
        }
        return thread.contains("kafka")
                        || thread.contains("raft")
                        || thread.contains("broker")
                        || thread.contains("quorum")
                ? BROKER
                : REST;
    }

    /** Milliseconds for each of so many, used since then. */
    Map<String, Double> millisEachSince(ProcessorTime then, long count) {
        var each = new LinkedHashMap<String, Double>();
        used.forEach((part, time) -> each.put(
                part, time.minus(then.used.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6 / Math.max(1, count)));
        return each;
    }
}
