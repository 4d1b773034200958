package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.motcua.localstack.control.ClockNotTakenException;
import vn.motcua.localstack.control.Controls;
import vn.motcua.localstack.control.PlaceTakenException;
import vn.motcua.localstack.mail.Mail;
import vn.motcua.localstack.mail.Mailbox;
import vn.motcua.localstack.post.PostSettings;
import vn.motcua.localstack.token.IssuerSettings;

/**
 * The whole system on this machine: broker, database and stand-ins in this process, the five services each in its own.
 */
public final class Stack implements AutoCloseable {

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StackSettings settings;
    private final Ports ports;
    private final Consumer<String> progress;
    private final StackClient client;
    private final BusinessClock clock;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private final Thread onShutdown = new Thread(this::close, "stop");
    private final Map<Service, ServiceProcess> seconds = new EnumMap<>(Service.class);
    private final BackingServices backing;
    private volatile @Nullable Mailbox mailbox;
    private @Nullable Ports secondPorts;
    private @Nullable Watchdog watchdog;
    private volatile @Nullable String obituary;
    private boolean closed;

    private Stack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.ports = settings.ports();
        this.progress = progress;
        this.client = new StackClient(ports);
        this.clock = new BusinessClock(settings.data().resolve("clock"));
        this.backing = settings.backingApart() ? new BackingProcess(settings) : new BackingServices.Embedded(settings);
    }

    /** Starts everything and returns when the gateway says all services are up. */
    public static Stack start(StackSettings settings, Consumer<String> progress) {
        var stack = new Stack(settings, progress);
        Runtime.getRuntime().addShutdownHook(stack.onShutdown);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    private void start() {
        var layingOut = layOutJars();
        checkPorts();
        settings.servers().check();
        lockFolder();
        new ServiceProperties(settings).write();
        LoggerFactory.getILoggerFactory(); // set up by one thread before several need it
        var server = CompletableFuture.runAsync(this::startStandIns, Stack::inItsOwnThread);
        opened(backing);
        var broker = CompletableFuture.runAsync(this::openBroker, Stack::inItsOwnThread);
        openDatabase();
        join(broker);
        join(server);
        join(layingOut);
        watchdog = Watchdog.start();
        for (var service : Service.values()) {
            launch(service);
        }
        awaitUp(EnumSet.complementOf(EnumSet.of(Service.GATEWAY)));
        awaitUp(EnumSet.of(Service.GATEWAY)); // it asks all others, which have better things to do before
    }

    private CompletableFuture<Void> layOutJars() {
        return CompletableFuture.allOf(Arrays.stream(Service.values())
                .map(service -> ProjectTree.jar(settings.project(), service))
                .map(jar -> CompletableFuture.runAsync(() -> RunnableJar.laidOut(jar), Stack::inItsOwnThread))
                .toArray(CompletableFuture[]::new));
    }

    /** Threads of the common pool do not see the classes inside a runnable jar. */
    private static void inItsOwnThread(Runnable work) {
        Thread.ofPlatform().start(work);
    }

    private static void join(CompletableFuture<Void> part) {
        try {
            part.join();
        } catch (CompletionException e) {
            LoggerFactory.getLogger(Stack.class).error("A part of the stack cannot start", e.getCause());
            throw new StackFailedException("Cannot start: " + e.getCause(), e);
        }
    }

    private void checkPorts() {
        var taken = ports.taken();
        if (settings.servers().mongodb() != null) {
            taken.remove(ports.database());
        }
        if (settings.servers().kafka() != null) {
            taken.keySet().removeAll(List.of(ports.broker(), ports.controller()));
        }
        if (!taken.isEmpty()) {
            throw new StackFailedException(taken.entrySet().stream()
                    .map(each -> "Port %d, wanted for %s, is taken.".formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(
                            "\n",
                            "",
                            "\nStop what listens there (./motcua down, if it is a stack), "
                                    + "or choose other ports with --port N.")));
        }
    }

    /** Two stacks on one folder would spoil each other's data. */
    private void lockFolder() {
        try {
            Files.createDirectories(settings.data());
            var channel = FileChannel.open(
                    settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            opened(channel);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StackFailedException inUse() {
        return new StackFailedException("The data folder " + settings.data()
                + " is in use by another stack. Stop that one, or choose another folder with --data DIR.");
    }

    private void openDatabase() {
        if (settings.servers().mongodb() == null) {
            startDatabase();
        } else {
            say("database is the server at " + databaseAddress() + "; none is inside the stack");
        }
    }

    private void openBroker() {
        if (settings.servers().kafka() == null) {
            startBroker();
        } else {
            say("broker is the server at " + brokerAddress() + "; none is inside the stack");
        }
    }

    /** Starts the database; also again, after a stop. */
    public void startDatabase() {
        backing.startDatabase();
        say("database on port " + ports.database());
    }

    /** Starts the broker; also again, after a stop. */
    public void startBroker() {
        backing.startBroker();
        say("broker on port " + ports.broker());
    }

    private void startStandIns() {
        var mailbox = Mailbox.start(ports.mail());
        this.mailbox = mailbox;
        opened(mailbox);
        var gateway = ports.address(Service.GATEWAY);
        opened(StandIns.start(
                ports.standIns(),
                new IssuerSettings(gateway.toString(), settings.data().resolve("issuer-key.json")),
                new PostSettings(
                        gateway.resolve("/webhooks/postal"),
                        PostSettings.LOCAL_SECRET,
                        settings.data().resolve("post-orders.jsonl"),
                        settings.postMoves(),
                        settings.postPause()),
                mailbox,
                clock,
                new StackControls()));
        say("token issuer, postal partner and control on port " + ports.standIns() + ", mail on port " + ports.mail());
    }

    private synchronized void opened(AutoCloseable part) {
        parts.push(part);
    }

    private void launch(Service service) {
        launch(service, services, new ServiceProperties(settings).of(service), service.word());
    }

    private synchronized void launch(
            Service service, Map<Service, ServiceProcess> among, Map<String, String> properties, String name) {
        checkNotStopped();
        var built = ProjectTree.jar(settings.project(), service);
        var laidOut = RunnableJar.laidOut(built);
        var options = new ArrayList<>(settings.jvmOptions());
        if (settings.caches()) {
            options.addAll(AotCache.of(built, laidOut, settings.jvmOptions()).taking());
        }
        var process = ServiceProcess.start(
                service, laidOut, options, properties, new ServiceProperties(settings).secrets(service), log(name));
        if (watchdog != null) {
            watchdog.watch(process.pid());
        }
        among.put(service, process);
        process.whenItDies(() -> {
            obituary = process.obituary();
            stopAsked.countDown();
        });
    }

    /**
     * Makes the start-up caches that are missing; returns when that is over.
     *
     * @return whether all are there now
     */
    public boolean rehearse() throws InterruptedException {
        var rehearsal = new Rehearsal(this::watch);
        synchronized (this) {
            if (closed) {
                return false;
            }
            opened(rehearsal);
        }
        var parts = Arrays.stream(Service.values()).map(this::rehearsed).toList();
        return rehearsal.run(parts, log("rehearsal"));
    }

    private void watch(Process process) {
        Objects.requireNonNull(watchdog).watch(process.pid());
    }

    private Rehearsal.Part rehearsed(Service service) {
        var built = ProjectTree.jar(settings.project(), service);
        var laidOut = RunnableJar.laidOut(built);
        return new Rehearsal.Part(
                service,
                laidOut,
                AotCache.of(built, laidOut, settings.jvmOptions()),
                settings.jvmOptions(),
                new ServiceProperties(settings).of(service),
                new ServiceProperties(settings).secrets(service));
    }

    private void awaitUp(EnumSet<Service> services) {
        awaitUp(client, ports, services, this::log);
    }

    /** Waits as long as every service is alive and moves, and says every now and then for whom. */
    private void awaitUp(StackClient client, Ports ports, EnumSet<Service> services, Function<Service, Path> log) {
        var waiting = new Waiting(services, settings.patience(), System.nanoTime());
        var said = System.nanoTime();
        while (!waiting.services().isEmpty()) {
            for (var service : waiting.services()) {
                checkNotStopped();
                var stage = client.stage(service);
                waiting.saw(service, stage, log.apply(service).toFile().length(), System.nanoTime());
                if (stage == Stage.UP) {
                    say(service.word() + " on port " + ports.of(service));
                }
            }
            checkNobodyIsStuck(waiting, log);
            if (!waiting.services().isEmpty() && System.nanoTime() - said > BETWEEN_WORDS.toNanos()) {
                said = System.nanoTime();
                say("waiting: " + waiting);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void checkNobodyIsStuck(Waiting waiting, Function<Service, Path> log) {
        var stuck = waiting.stuck(System.nanoTime());
        if (!stuck.isEmpty()) {
            throw new StackFailedException("Stuck: %s. Nothing has moved for %d seconds.%n%s"
                    .formatted(
                            waiting,
                            settings.patience().toSeconds(),
                            stuck.stream()
                                    .map(log)
                                    .map(each -> "The end of %s:%n%s".formatted(each, LogTail.of(each)))
                                    .collect(Collectors.joining("\n"))));
        }
    }

    private Path log(Service service) {
        return log(service.word());
    }

    private Path log(String name) {
        return settings.data().resolve("logs").resolve(name + ".log");
    }

    private void checkNotStopped() {
        var died = obituary;
        if (died != null) {
            throw new StackFailedException(died);
        }
        if (stopAsked.getCount() == 0) {
            throw new StackFailedException("Stopped while starting.");
        }
    }

    private void say(String what) {
        progress.accept("%5.1f s  %s".formatted((System.nanoTime() - began) / 1e9, what));
    }

    public Ports ports() {
        return ports;
    }

    String brokerAddress() {
        var kafka = settings.servers().kafka();
        return kafka == null ? "127.0.0.1:" + ports.broker() : kafka;
    }

    /** Without user and password. */
    String databaseAddress() {
        var hosts = settings.servers().databaseHosts();
        return hosts == null ? "mongodb://127.0.0.1:" + ports.database() : hosts;
    }

    public Path data() {
        return settings.data();
    }

    public BusinessClock clock() {
        return clock;
    }

    /** Everything the mail server has received, oldest first. */
    public List<Mail> mails() {
        return Objects.requireNonNull(mailbox).mails();
    }

    /** A token as the local clients get it; works also while the gateway is down. */
    public String token(String role, @Nullable String agency, @Nullable String as) {
        return client.tokenFromIssuer(role, agency, as);
    }

    /** Jumps the business clock forward and returns when all services have taken it. */
    public void jump(Duration ahead) {
        clock.jump(ahead);
        var token = client.tokenFromIssuer("operator", null, null);
        for (var service : Service.values()) {
            if (service.keepsTime() && isThere(service)) {
                haveTaken(client, service, token);
            }
            var second = seconds.get(service);
            if (secondPorts != null && second != null && second.isRunning()) {
                haveTaken(new StackClient(secondPorts), service, token);
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

    public boolean isRunning(Service service) {
        var process = services.get(service);
        return process != null && process.isRunning();
    }

    public long residentMegabytes(Service service) {
        return process(service).residentMegabytes();
    }

    /** The process a service runs in. */
    public ProcessHandle handle(Service service) {
        return process(service).handle();
    }

    /** Ends one service in good order. */
    public void stop(Service service) {
        process(service).askToEnd();
        process(service).awaitEnd();
    }

    /** Ends one service with SIGKILL. */
    public void kill(Service service) {
        process(service).kill();
    }

    /** Starts a stopped or killed service and returns when it is up. */
    public void start(Service service) {
        launch(service);
        awaitUp(EnumSet.of(service));
    }

    /** Holds one service in mid-flow (SIGSTOP): it keeps its connections and says nothing. */
    public void freeze(Service service) {
        process(service).signal("STOP");
    }

    /** Lets a frozen service go on. */
    public void thaw(Service service) {
        process(service).signal("CONT");
    }

    /** Ports of the second replicas, once there is one. */
    public Optional<Ports> secondPorts() {
        return Optional.ofNullable(secondPorts);
    }

    /** Starts a second replica of a service on a port of its own; the gateway does not know of it. */
    public void startSecond(Service service) {
        var own = portsOfSeconds();
        var properties = new ServiceProperties(settings).of(service);
        properties.put("server.port", Integer.toString(own.of(service)));
        launch(service, seconds, properties, second(service));
        awaitUp(new StackClient(own), own, EnumSet.of(service), each -> log(second(each)));
    }

    /** A service that cannot have its port dies, and the stack with it. */
    private void checkIsFree(Service service) {
        var port = ports.of(service);
        if (ports.taken().containsKey(port)) {
            throw new PlaceTakenException(service.word(), port);
        }
    }

    private static String second(Service service) {
        return service.word() + "-2";
    }

    private synchronized Ports portsOfSeconds() {
        var own = secondPorts == null ? Ports.free() : secondPorts;
        secondPorts = own;
        return own;
    }

    /** Ends a second replica with SIGKILL. */
    public void killSecond(Service service) {
        process(seconds, service).kill();
    }

    /** Stops the broker in good order; clients find nobody until it is started again. */
    public void stopBroker() {
        backing.stopBroker();
    }

    /** Stops the database in good order, so that it has everything it answered for. */
    public void stopDatabase() {
        backing.stopDatabase();
    }

    /** Ends broker and database with SIGKILL; only where they have a process of their own. */
    public void killBacking() {
        switch (backing) {
            case BackingProcess process -> process.kill();
            case BackingServices.Embedded _ ->
                throw new IllegalStateException("Expected broker and database in a process of their own");
        }
    }

    private ServiceProcess process(Service service) {
        return process(services, service);
    }

    private static ServiceProcess process(Map<Service, ServiceProcess> among, Service service) {
        var process = among.get(service);
        if (process == null) {
            throw new IllegalStateException(service.word() + " has not been started");
        }
        return process;
    }

    /**
     * Waits until somebody asks the stack to stop, or a service dies.
     *
     * @return how it died, or null
     */
    public @Nullable String awaitStopAsked() throws InterruptedException {
        stopAsked.await();
        return obituary;
    }

    /** Ends the services, then what they rest on. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopAsked.countDown();
        var processes = Stream.concat(services.values().stream(), seconds.values().stream())
                .toList();
        processes.forEach(ServiceProcess::askToEnd);
        processes.forEach(ServiceProcess::awaitEnd);
        while (!parts.isEmpty()) {
            closeQuietly(parts.pop());
        }
        if (watchdog != null) {
            watchdog.close();
        }
        forgetShutdownHook();
    }

    private void forgetShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            // the machine is shutting down: this is the hook at work
        }
    }

    private void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.accept("Could not close " + part.getClass().getSimpleName() + ": " + e);
        }
    }

    private final class StackControls implements Controls {

        @Override
        public ClockReading clock() {
            return new ClockReading(clock.instant(), clock.offset());
        }

        @Override
        public ClockReading jump(Duration ahead) {
            Stack.this.jump(ahead);
            return clock();
        }

        @Override
        public List<ServiceReading> services() {
            return Arrays.stream(Service.values())
                    .filter(services::containsKey)
                    .map(service -> new ServiceReading(
                            service.word(),
                            ports.of(service),
                            isRunning(service),
                            process(service).pid(),
                            process(service).residentMegabytes()))
                    .toList();
        }

        @Override
        public boolean restart(String name) {
            var named = Service.named(name);
            named.ifPresent(service -> {
                Stack.this.stop(service);
                checkIsFree(service);
                Stack.this.start(service);
            });
            return named.isPresent();
        }

        @Override
        public boolean stop(String name) {
            var named = Service.named(name);
            named.ifPresent(Stack.this::stop);
            return named.isPresent();
        }

        @Override
        public void stop() {
            stopAsked.countDown();
        }
    }
}
