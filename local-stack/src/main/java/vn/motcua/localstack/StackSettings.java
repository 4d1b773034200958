package vn.motcua.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stack is made of.
 *
 * @param project the folder with the modules and their jars
 * @param data where everything is kept
 * @param postMoves whether the postal partner moves consignments by itself
 * @param postPause between two steps of such a consignment
 * @param commitDelay how late writes to the database may reach the disk; zero: before they are answered
 * @param jvmOptions for every service, beside its heap
 * @param caches whether services start with the caches that make them start sooner, if there are any
 * @param backingApart whether broker and database run in a process of their own, which can be killed
 */
public record StackSettings(
        Path project,
        Path data,
        Ports ports,
        boolean postMoves,
        Duration postPause,
        Duration commitDelay,
        List<String> jvmOptions,
        boolean caches,
        boolean backingApart) {

    private static final int STANDARD_PORT = 8080;
    private static final List<String> SERIAL = List.of("-XX:+UseSerialGC");

    public StackSettings {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The standard ports, and start-up before throughput. */
    public static StackSettings standard(Path project, Path data) {
        var options = new ArrayList<>(SERIAL);
        options.add("-XX:TieredStopAtLevel=1");
        return new StackSettings(
                project,
                data,
                new Ports(STANDARD_PORT),
                true,
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                options,
                true,
                false);
    }

    public StackSettings on(Ports otherPorts) {
        return new StackSettings(
                project, data, otherPorts, postMoves, postPause, commitDelay, jvmOptions, caches, backingApart);
    }

    /** Consignments stay where they are until moved by hand. */
    public StackSettings withPostByHand() {
        return new StackSettings(project, data, ports, false, postPause, commitDelay, jvmOptions, caches, backingApart);
    }

    /** Writes reach the disk before they are answered. */
    public StackSettings withEveryWriteOnDisk() {
        return new StackSettings(
                project, data, ports, postMoves, postPause, Duration.ZERO, jvmOptions, caches, backingApart);
    }

    /** Throughput before start-up, for measuring. */
    public StackSettings forThroughput() {
        return new StackSettings(project, data, ports, postMoves, postPause, commitDelay, SERIAL, caches, backingApart);
    }

    /** With these options for every service too; of two that contradict each other the later counts. */
    public StackSettings withJvmOptions(List<String> more) {
        var options = new ArrayList<>(jvmOptions);
        options.addAll(more);
        return new StackSettings(
                project, data, ports, postMoves, postPause, commitDelay, options, caches, backingApart);
    }

    /** Services start as if there were no caches. */
    public StackSettings withoutCaches() {
        return new StackSettings(
                project, data, ports, postMoves, postPause, commitDelay, jvmOptions, false, backingApart);
    }

    /** Broker and database run in a process of their own, which can be killed. */
    public StackSettings withBackingApart() {
        return new StackSettings(project, data, ports, postMoves, postPause, commitDelay, jvmOptions, caches, true);
    }
}
