package vn.motcua.localstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a JVM tells about itself when it is asked from outside. */
final class Jcmd {

    private static final Pattern GENERATION = Pattern.compile(" total .*, used (\\d+)K");
    private static final Pattern FULL = Pattern.compile("sun\\.gc\\.collector\\.1\\.invocations=(\\d+)");

    private Jcmd() {}

    /** Has it collect everything, and tells what is left. */
    static double heapMegabytesAfterCollection(ProcessHandle process) {
        ask(process, "GC.run");
        return heapMegabytes(ask(process, "GC.heap_info"));
    }

    /** @param told by any collector: one line for the heap, or one for each generation, and their parts below */
    static double heapMegabytes(String told) {
        var kilobytes = GENERATION
                .matcher(told)
                .results()
                .map(generation -> Long.parseLong(generation.group(1)))
                .toList();
        if (kilobytes.isEmpty()) {
            throw new IllegalStateException("Expected what the heap holds, got " + told);
        }
        return kilobytes.stream().mapToLong(Long::longValue).sum() / 1024.0;
    }

    static long fullCollections(ProcessHandle process) {
        return FULL.matcher(ask(process, "PerfCounter.print"))
                .results()
                .mapToLong(counter -> Long.parseLong(counter.group(1)))
                .sum();
    }

    static String ask(ProcessHandle process, String... order) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(process.pid()));
        command.addAll(List.of(order));
        try {
            var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("Expected process " + process.pid() + " to take "
                        + String.join(" ", order) + ", got " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
