package vn.motcua.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.motcua.localstack.mail.Mail;
import vn.motcua.localstack.mail.Mailbox;
import vn.motcua.localstack.post.PostSettings;
import vn.motcua.localstack.post.PostalPartner;
import vn.motcua.localstack.token.IssuerSettings;

/**
 * The whole system on this machine: broker, database and stand-ins in this process, the services each in its own,
 * or all behind the gateway in one.
 */
public final class Stack implements AutoCloseable {

    private static final Duration POST_PAUSE = Duration.ofMillis(300);

    private final StackSettings settings;
    private final Ports ports;
    private final Servers servers;
    private final Consumer<String> listener;
    private final Progress progress;
    private final StackClient client;
    private final BusinessClock clock;
    private final Stop stop = new Stop();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Thread onShutdown = new Thread(this::close, "stop");
    private final Services services;
    private final BackingServices backing;
    private volatile @Nullable Mailbox mailbox;
    private volatile @Nullable PostalPartner post;
    private boolean closed;

    private Stack(StackSettings settings, Consumer<String> listener) {
        this.settings = settings;
        this.ports = settings.ports();
        this.servers = settings.backing().servers();
        this.listener = listener;
        this.progress = new Progress(listener);
        this.client = new StackClient(ports);
        this.clock = new BusinessClock(settings.data().resolve("clock"));
        this.services = new Services(settings, progress, stop);
        this.backing =
                settings.backing().apart() ? new BackingProcess(settings) : new BackingServices.Embedded(settings);
    }

    /** Starts everything and returns when the gateway says all services are up. */
    public static Stack start(StackSettings settings, Consumer<String> listener) {
        var stack = new Stack(settings, listener);
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
        var layingOut = services.layOut(Stack::inItsOwnThread);
        open();
        join(layingOut);
        services.start();
    }

    /** Opens all but the services, and closes it again: what a JVM has learned by that makes the next start cheaper. */
    static void openAndClose(StackSettings settings) {
        try (var stack = new Stack(settings, said -> {})) {
            stack.open();
        }
    }

    private void open() {
        Premises.checkPorts(ports, servers);
        servers.check();
        opened(Premises.lock(settings.data()));
        new ServiceProperties(settings).write();
        LoggerFactory.getILoggerFactory(); // set up by one thread before several need it
        var server = CompletableFuture.runAsync(this::startStandIns, Stack::inItsOwnThread);
        opened(backing);
        var broker = CompletableFuture.runAsync(this::openBroker, Stack::inItsOwnThread);
        openDatabase();
        join(broker);
        join(server);
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

    private void openDatabase() {
        if (servers.mongodb() == null) {
            startDatabase();
        } else {
            progress.say("database is the server at " + databaseAddress() + "; none is inside the stack");
        }
    }

    private void openBroker() {
        if (servers.kafka() == null) {
            startBroker();
        } else {
            progress.say("broker is the server at " + brokerAddress() + "; none is inside the stack");
        }
    }

    /** Starts the database; also again, after a stop. */
    public void startDatabase() {
        backing.startDatabase();
        progress.say("database on port " + ports.database());
    }

    /** Starts the broker; also again, after a stop. */
    public void startBroker() {
        backing.startBroker();
        progress.say("broker on port " + ports.broker());
    }

    private void startStandIns() {
        var mailbox = Mailbox.start(ports.mail());
        this.mailbox = mailbox;
        opened(mailbox);
        var gateway = ports.address(Service.GATEWAY);
        var standIns = StandIns.start(
                ports.standIns(),
                new IssuerSettings(gateway.toString(), settings.data().resolve("issuer-key.json")),
                new PostSettings(
                        gateway.resolve("/webhooks/postal"),
                        PostSettings.LOCAL_SECRET,
                        settings.data().resolve("post-orders.jsonl"),
                        settings.postMoves(),
                        POST_PAUSE),
                mailbox,
                clock,
                new StackControls(this, services, stop));
        opened(standIns);
        post = standIns.getBean(PostalPartner.class);
        progress.say("token issuer, postal partner and control on port " + ports.standIns() + ", mail on port "
                + ports.mail());
    }

    private synchronized void opened(AutoCloseable part) {
        parts.push(part);
    }

    /**
     * Makes the start-up caches that are missing; returns when that is over.
     *
     * @return whether all are there now
     */
    public boolean rehearse() throws InterruptedException {
        return services.rehearse(OwnProgram.rehearsed().stream().toList());
    }

    public Ports ports() {
        return ports;
    }

    String brokerAddress() {
        var kafka = servers.kafka();
        return kafka == null ? "127.0.0.1:" + ports.broker() : kafka;
    }

    /** Whether the database is the stack's own, not a server that was there already. */
    public boolean holdsDatabase() {
        return servers.mongodb() == null;
    }

    /** The address of the database, without user and password. */
    String databaseAddress() {
        var hosts = servers.databaseHosts();
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
        Objects.requireNonNull(post).whileNothingIsTold(() -> {
            clock.jump(ahead);
            services.takeTime(token("operator", null, null));
        });
    }

    public boolean isRunning(Service service) {
        return services.isRunning(service);
    }

    /** The processes of the services by name; some may share one. */
    public Map<String, ProcessHandle> processes() {
        var handles = new LinkedHashMap<String, ProcessHandle>();
        services.processes().forEach((name, process) -> handles.put(name, process.handle()));
        return handles;
    }

    /** Resident memory of each of them. */
    public Map<String, Long> residentMegabytes() {
        var resident = new LinkedHashMap<String, Long>();
        services.processes().forEach((name, process) -> resident.put(name, process.residentMegabytes()));
        return resident;
    }

    /** Ends one service in good order. */
    public void stop(Service service) {
        services.stop(service);
    }

    /** Ends one service with SIGKILL. */
    public void kill(Service service) {
        services.process(service).kill();
    }

    /** Starts a stopped or killed service and returns when it is up. */
    public void start(Service service) {
        services.start(service);
    }

    /** Holds one service in mid-flow (SIGSTOP): it keeps its connections and says nothing. */
    public void freeze(Service service) {
        services.process(service).signal("STOP");
    }

    /** Lets a frozen service go on. */
    public void thaw(Service service) {
        services.process(service).signal("CONT");
    }

    /** Ports of the second replicas, once there is one. */
    public Optional<Ports> secondPorts() {
        return services.secondPorts();
    }

    /** Starts a second replica of a service on a port of its own; the gateway does not know of it. */
    public void startSecond(Service service) {
        services.startSecond(service);
    }

    /** Ends a second replica with SIGKILL. */
    public void killSecond(Service service) {
        services.killSecond(service);
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

    /**
     * Waits until somebody asks the stack to stop, or a service dies.
     *
     * @return how it died, or null
     */
    public @Nullable String awaitStopAsked() throws InterruptedException {
        return stop.await();
    }

    /** Ends the services, then what they rest on. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop.ask();
        closeQuietly(services);
        while (!parts.isEmpty()) {
            closeQuietly(parts.pop());
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
            listener.accept("Could not close " + part.getClass().getSimpleName() + ": " + e);
        }
    }
}
