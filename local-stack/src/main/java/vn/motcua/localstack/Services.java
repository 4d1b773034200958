package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

    private final StackSettings settings;
    private final Stop stop;
    private final Readiness readiness;
    private final Programs programs;
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
        this.programs = new Programs(settings);
        this.client = new StackClient(settings.ports());
    }

    /** Lays out what they are started from. */
    CompletableFuture<Void> layOut(Executor executor) {
        return programs.layOut(executor);
    }

    /** Starts all and returns when they are up; the gateway, which asks all others, is asked when they are. */
    void start() {
        programs.first().forEach(this::launch);
        awaitUp(EnumSet.complementOf(EnumSet.of(Service.GATEWAY)));
        awaitUp(EnumSet.of(Service.GATEWAY));
    }

    /** Starts a service, in a process of its own. */
    void start(Service service) {
        launch(programs.of(service));
        awaitUp(EnumSet.of(service));
    }

    private void awaitUp(EnumSet<Service> services) {
        readiness.await(
                services, settings.ports(), service -> log(process(service).name()));
    }

    private void launch(Program program) {
        launch(program, firsts);
    }

    private synchronized void launch(Program program, Map<Service, ServiceProcess> among) {
        stop.checkNotAsked();
        var process = ServiceProcess.start(program, settings.start().caches(), log(program.name()));
        watchdog().watch(process.pid());
        program.services().forEach(service -> among.put(service, process));
        process.whenItDies(() -> stop.becauseOf(process.obituary()));
    }

    /** Ends a service in good order. Those that share its process move out: each goes on in one of its own. */
    void stop(Service service) {
        var process = process(service);
        process.askToEnd();
        process.awaitEnd();
        var others = EnumSet.noneOf(Service.class);
        firsts.forEach((other, its) -> {
            if (its == process && other != service) {
                others.add(other);
            }
        });
        others.forEach(other -> launch(programs.of(other)));
        awaitUp(others);
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
        var parts = Stream.concat(more.stream(), programs.first().stream().map(Program::rehearsal))
                .toList();
        return begun.run(parts, log("rehearsal"));
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

    /** All that run now, by name. */
    synchronized Map<String, ServiceProcess> processes() {
        var processes = new LinkedHashMap<String, ServiceProcess>();
        firsts.values().stream()
                .filter(ServiceProcess::isRunning)
                .forEach(process -> processes.put(process.name(), process));
        return processes;
    }

    Optional<Ports> secondPorts() {
        return Optional.ofNullable(secondPorts);
    }

    void startSecond(Service service) {
        var own = portsOfSeconds();
        launch(programs.second(service, own.of(service)), seconds);
        readiness.await(
                EnumSet.of(service), own, each -> log(process(seconds, each).name()));
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
                .distinct()
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
