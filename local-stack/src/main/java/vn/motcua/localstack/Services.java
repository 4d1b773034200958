package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.localstack.control.ClockNotTakenException;

/** The processes of the five services, and of their second replicas. */
final class Services implements AutoCloseable {

    private static final List<String> ONLY_MADE = List.of("-Dspring.context.exit=onRefresh");

    private final StackSettings settings;
    private final Stop stop;
    private final Readiness readiness;
    private final ServiceProperties properties;
    private final StackClient client;
    private final Map<Service, ServiceProcess> firsts = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> seconds = new EnumMap<>(Service.class);
    private @Nullable Ports secondPorts;
    private volatile @Nullable Watchdog watchdog;
    private @Nullable Rehearsal rehearsal;
    private boolean closed;

    Services(StackSettings settings, Progress progress, Stop stop) {
        this.settings = settings;
        this.stop = stop;
        this.readiness = new Readiness(settings.start().patience(), progress, stop);
        this.properties = new ServiceProperties(settings);
        this.client = new StackClient(settings.ports());
    }

    /** Lays out what they are started from. */
    CompletableFuture<Void> layOut(Executor executor) {
        return CompletableFuture.allOf(Arrays.stream(Service.values())
                .map(this::built)
                .map(jar -> CompletableFuture.runAsync(() -> RunnableJar.laidOut(jar), executor))
                .toArray(CompletableFuture[]::new));
    }

    /** Starts all and returns when they are up; the gateway, which asks all others, is asked when they are. */
    void start() {
        for (var service : Service.values()) {
            launch(service);
        }
        awaitUp(EnumSet.complementOf(EnumSet.of(Service.GATEWAY)));
        awaitUp(EnumSet.of(Service.GATEWAY));
    }

    void start(Service service) {
        launch(service);
        awaitUp(EnumSet.of(service));
    }

    private void awaitUp(EnumSet<Service> services) {
        readiness.await(services, settings.ports(), service -> log(service.word()));
    }

    private void launch(Service service) {
        launch(service, firsts, properties.of(service), service.word());
    }

    private synchronized void launch(
            Service service, Map<Service, ServiceProcess> among, Map<String, String> told, String name) {
        stop.checkNotAsked();
        var built = built(service);
        var laidOut = RunnableJar.laidOut(built);
        var options = new ArrayList<>(settings.start().jvmOptions());
        if (settings.start().caches()) {
            options.addAll(
                    AotCache.of(built, laidOut, settings.start().jvmOptions()).taking());
        }
        var process = ServiceProcess.start(service, laidOut, options, told, properties.secrets(service), log(name));
        watchdog().watch(process.pid());
        among.put(service, process);
        process.whenItDies(() -> stop.becauseOf(process.obituary()));
    }

    private Watchdog watchdog() {
        var begun = watchdog == null ? Watchdog.start() : watchdog;
        watchdog = begun;
        return begun;
    }

    /** Not under the lock of this: whoever ends the rehearsal holds it. */
    private void watch(Process process) {
        Objects.requireNonNull(watchdog).watch(process.pid());
    }

    private Path built(Service service) {
        return ProjectTree.jar(settings.project(), service);
    }

    private Path log(String name) {
        return settings.data().resolve("logs").resolve(name + ".log");
    }

    /**
     * Makes the start-up caches that are missing; returns when that is over.
     *
     * @param more programs beside the services
     * @return whether all are there now
     */
    boolean rehearse(List<Rehearsal.Part> more) throws InterruptedException {
        var begun = new Rehearsal(this::watch);
        synchronized (this) {
            if (closed) {
                return false;
            }
            rehearsal = begun;
        }
        var parts = Stream.concat(more.stream(), Arrays.stream(Service.values()).map(this::rehearsed))
                .toList();
        return begun.run(parts, log("rehearsal"));
    }

    private Rehearsal.Part rehearsed(Service service) {
        var built = built(service);
        var laidOut = RunnableJar.laidOut(built);
        var options = settings.start().jvmOptions();
        return new Rehearsal.Part(
                service.word(),
                AotCache.of(built, laidOut, options),
                making -> ServiceProcess.command(
                        service,
                        laidOut,
                        Stream.of(options, making, ONLY_MADE)
                                .flatMap(List::stream)
                                .toList(),
                        properties.of(service)),
                properties.secrets(service));
    }

    /** Has all that keep time take that of the clock's file. */
    void takeTime(String token) {
        for (var service : Service.values()) {
            if (service.keepsTime() && isThere(service)) {
                haveTaken(client, service, token);
            }
            var second = seconds.get(service);
            if (second != null && second.isRunning()) {
                haveTaken(new StackClient(Objects.requireNonNull(secondPorts)), service, token);
            }
        }
    }

    private static void haveTaken(StackClient client, Service service, String token) {
        try {
            var refusal = client.rereadClock(service, token);
            if (refusal != null) {
                throw new ClockNotTakenException(service.word(), refusal);
            }
        } catch (StackFailedException e) {
            throw new ClockNotTakenException(service.word(), e.toString());
        }
    }

    /** One that was stopped may have been started by somebody else in its place, for instance under a debugger. */
    private boolean isThere(Service service) {
        return isRunning(service) || client.stage(service) != Stage.AWAY;
    }

    boolean isRunning(Service service) {
        var process = firsts.get(service);
        return process != null && process.isRunning();
    }

    boolean wasStarted(Service service) {
        return firsts.containsKey(service);
    }

    ServiceProcess process(Service service) {
        return process(firsts, service);
    }

    private static ServiceProcess process(Map<Service, ServiceProcess> among, Service service) {
        var process = among.get(service);
        if (process == null) {
            throw new IllegalStateException(service.word() + " has not been started");
        }
        return process;
    }

    Optional<Ports> secondPorts() {
        return Optional.ofNullable(secondPorts);
    }

    void startSecond(Service service) {
        var own = portsOfSeconds();
        var told = properties.of(service);
        told.put("server.port", Integer.toString(own.of(service)));
        launch(service, seconds, told, second(service));
        readiness.await(EnumSet.of(service), own, each -> log(second(each)));
    }

    private static String second(Service service) {
        return service.word() + "-2";
    }

    private synchronized Ports portsOfSeconds() {
        var own = secondPorts == null ? Ports.free() : secondPorts;
        secondPorts = own;
        return own;
    }

    void killSecond(Service service) {
        process(seconds, service).kill();
    }

    /** Ends all of them. */
    @Override
    public synchronized void close() {
        closed = true;
        var processes = Stream.concat(firsts.values().stream(), seconds.values().stream())
                .toList();
        processes.forEach(ServiceProcess::askToEnd);
        processes.forEach(ServiceProcess::awaitEnd);
        if (rehearsal != null) {
            rehearsal.close();
        }
        if (watchdog != null) {
            watchdog.close();
        }
    }
}
