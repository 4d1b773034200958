package vn.motcua.localstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the figures were found on.
 *
 * @param memoryMegabytes main memory, 0 if the system does not say
 */
record Machine(int processors, String processor, long memoryMegabytes, String java, String system) {

    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                after(Path.of("/proc/cpuinfo"), "model name"),
                memory(),
                Runtime.version() + " " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
    }

    private static long memory() {
        var kilobytes = after(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
    }

    private static String after(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "%d processors (%s), %d MiB memory, Java %s, %s"
                .formatted(processors, processor, memoryMegabytes, java, system);
    }
}
