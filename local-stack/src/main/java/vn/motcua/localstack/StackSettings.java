package vn.motcua.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a stack is made of.
 *
 * @param project the folder with the modules and their jars
 * @param data where everything is kept
 * @param postMoves whether the postal partner moves consignments by itself
 */
public record StackSettings(Path project, Path data, Ports ports, boolean postMoves, Backing backing, Start start) {

    private static final int STANDARD_PORT = 8080;
    private static final List<String> SERIAL = List.of("-XX:+UseSerialGC");
    private static final List<String> SOON = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /**
     * What the services rest on.
     *
     * @param commitDelay how far answers of the database may be ahead of the disk; zero: not at all
     * @param apart whether broker and database run in a process of their own, which can be killed
     * @param servers those that take the place of the stack's own database and broker
     */
    record Backing(Duration commitDelay, boolean apart, Servers servers) {}

    /**
     * How services are started.
     *
     * @param jvmOptions for every service, beside its heap
     * @param caches whether they start with the caches that make them start sooner, if there are any
     * @param oneRoof whether the services behind the gateway share a process
     * @param patience how long a starting service may stand still before it counts as stuck
     */
    record Start(List<String> jvmOptions, boolean caches, boolean oneRoof, Duration patience) {

        Start {
            jvmOptions = List.copyOf(jvmOptions);
        }
    }

    /** The standard ports, and start-up before throughput. */
    public static StackSettings standard(Path project, Path data) {
        return new StackSettings(
                project,
                data,
                new Ports(STANDARD_PORT),
                true,
                new Backing(Duration.ZERO, false, Servers.OWN),
                new Start(SOON, true, false, Duration.ofMinutes(5)));
    }

    public StackSettings on(Ports otherPorts) {
        return new StackSettings(project, data, otherPorts, postMoves, backing, start);
    }

    /** Answers of the database may be so far ahead of the disk: to find out what durability costs. */
    public StackSettings withCommitDelay(Duration delay) {
        return with(new Backing(delay, backing.apart, backing.servers));
    }

    /** Broker and database run in a process of their own, which can be killed. */
    public StackSettings withBackingApart() {
        return with(new Backing(backing.commitDelay, true, backing.servers));
    }

    /** Services are put on these servers, where there are any. */
    public StackSettings with(Servers others) {
        return with(new Backing(backing.commitDelay, backing.apart, others));
    }

    private StackSettings with(Backing other) {
        return new StackSettings(project, data, ports, postMoves, other, start);
    }

    /** Throughput before start-up, for measuring. */
    public StackSettings forThroughput() {
        return with(new Start(SERIAL, start.caches, start.oneRoof, start.patience));
    }

    /** With these options for every service too; of two that contradict each other the later counts. */
    public StackSettings withJvmOptions(List<String> more) {
        var options = Stream.concat(start.jvmOptions.stream(), more.stream()).toList();
        return with(new Start(options, start.caches, start.oneRoof, start.patience));
    }

    /** Services start as if there were no caches. */
    public StackSettings withoutCaches() {
        return with(new Start(start.jvmOptions, false, start.oneRoof, start.patience));
    }

    /** The services behind the gateway share a process: less to start and to keep in memory, and together they end. */
    public StackSettings underOneRoof() {
        return with(new Start(start.jvmOptions, start.caches, true, start.patience));
    }

    /** A starting service counts as stuck after so long without a move. */
    StackSettings withPatience(Duration other) {
        return with(new Start(start.jvmOptions, start.caches, start.oneRoof, other));
    }

    private StackSettings with(Start other) {
        return new StackSettings(project, data, ports, postMoves, backing, other);
    }
}
