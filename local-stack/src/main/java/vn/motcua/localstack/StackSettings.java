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
 * @param commitDelay how far answers of the database may be ahead of the disk; zero: not at all
 * @param jvmOptions for every service, beside its heap
 * @param caches whether services start with the caches that make them start sooner, if there are any
 * @param backingApart whether broker and database run in a process of their own, which can be killed
 * @param servers those that take the place of the stack's own database and broker
 * @param patience how long a starting service may stand still before it counts as stuck
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
        boolean backingApart,
        Servers servers,
        Duration patience) {

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
                Duration.ZERO,
                options,
                true,
                false,
                Servers.OWN,
                Duration.ofMinutes(5));
    }

    public StackSettings on(Ports otherPorts) {
        return new StackSettings(
                project,
                data,
                otherPorts,
                postMoves,
                postPause,
                commitDelay,
                jvmOptions,
                caches,
                backingApart,
                servers,
                patience);
    }

    /** Consignments stay where they are until moved by hand. */
    public StackSettings withPostByHand() {
        return new StackSettings(
                project,
                data,
                ports,
                false,
                postPause,
                commitDelay,
                jvmOptions,
                caches,
                backingApart,
                servers,
                patience);
    }

    /** Answers of the database may be so far ahead of the disk: to find out what durability costs. */
    public StackSettings withCommitDelay(Duration delay) {
        return new StackSettings(
                project, data, ports, postMoves, postPause, delay, jvmOptions, caches, backingApart, servers, patience);
    }

    /** Throughput before start-up, for measuring. */
    public StackSettings forThroughput() {
        return new StackSettings(
                project,
                data,
                ports,
                postMoves,
                postPause,
                commitDelay,
                SERIAL,
                caches,
                backingApart,
                servers,
                patience);
    }

    /** With these options for every service too; of two that contradict each other the later counts. */
    public StackSettings withJvmOptions(List<String> more) {
        var options = new ArrayList<>(jvmOptions);
        options.addAll(more);
        return new StackSettings(
                project,
                data,
                ports,
                postMoves,
                postPause,
                commitDelay,
                options,
                caches,
                backingApart,
                servers,
                patience);
    }

    /** Services start as if there were no caches. */
    public StackSettings withoutCaches() {
        return new StackSettings(
                project,
                data,
                ports,
                postMoves,
                postPause,
                commitDelay,
                jvmOptions,
                false,
                backingApart,
                servers,
                patience);
    }

    /** Broker and database run in a process of their own, which can be killed. */
    public StackSettings withBackingApart() {
        return new StackSettings(
                project, data, ports, postMoves, postPause, commitDelay, jvmOptions, caches, true, servers, patience);
    }

    /** Services are put on these servers, where there are any. */
    public StackSettings with(Servers others) {
        return new StackSettings(
                project,
                data,
                ports,
                postMoves,
                postPause,
                commitDelay,
                jvmOptions,
                caches,
                backingApart,
                others,
                patience);
    }

    /** A starting service counts as stuck after so long without a move. */
    StackSettings withPatience(Duration other) {
        return new StackSettings(
                project,
                data,
                ports,
                postMoves,
                postPause,
                commitDelay,
                jvmOptions,
                caches,
                backingApart,
                servers,
                other);
    }
}
