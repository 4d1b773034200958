package vn.motcua.localstack.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes orders and moves their consignments, telling the office of each step until it answers with success. The steps of
 * one consignment are told in order.
 */
public final class PostalPartner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostalPartner.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PostSettings settings;
    private final InstantSource clock;
    private final Journal journal;
    private final CarrierCodes codes;
    private final WebhookSender webhooks;
    private final Map<String, Consignment> consignments;
    private final Map<String, String> orderOfKey = new HashMap<>();
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("post-", 1).daemon().factory());
    private final Map<String, Future<?>> nextMoves = new HashMap<>();
    private final Set<String> beingTold = new HashSet<>();
    private final Random chance = new Random(0);
    /** Read by who tells, written by who wants that nothing is told. */
    private final ReadWriteLock telling = new ReentrantReadWriteLock();

    private volatile boolean automatic;
    private volatile boolean restless;

    public PostalPartner(PostSettings settings, InstantSource clock, JsonMapper json) {
        this.settings = settings;
        this.clock = clock;
        this.codes = CarrierCodes.shipped(json);
        this.webhooks = new WebhookSender(settings.webhook(), settings.secret(), json);
        this.automatic = settings.automatic();
        this.journal = new Journal(settings.journal(), json);
        this.consignments = journal.open();
        consignments.values().forEach(this::rememberKey);
        consignments.keySet().forEach(order -> later(order, settings.pause()));
    }

    /** Whether orders placed from now on move by themselves. */
    public void automatic(boolean on) {
        automatic = on;
    }

    /** Whether events are told like a bad line tells them: some twice, some late, some before the one that came first. */
    public void restless(boolean on) {
        restless = on;
    }

    /**
     * Does something while nothing is told, and after what is being told has been. While the clock of all is moved, an
     * event with the new time would come from the future for a service that has not taken it yet.
     */
    public void whileNothingIsTold(Runnable work) {
        telling.writeLock().lock();
        try {
            work.run();
        } finally {
            telling.writeLock().unlock();
        }
    }

    /** The same order number or the same key gets the first answer again. */
    public synchronized Consignment place(@Nullable String key, PostOrder order) {
        var known =
                consignments.get(key == null ? order.orderNumber() : orderOfKey.getOrDefault(key, order.orderNumber()));
        if (known != null) {
            return known;
        }
        var trackingCode = "VN%09dMC".formatted(consignments.size() + 1);
        var consignment = new Consignment(order, trackingCode, key, automatic, List.of());
        keep(consignment);
        rememberKey(consignment);
        later(order.orderNumber(), settings.pause());
        return consignment;
    }

    /** Something happened to a consignment, whatever the code says; empty if there is no such order. */
    public synchronized Optional<Consignment> happened(String orderNumber, String code, @Nullable String note) {
        var consignment = consignments.get(orderNumber);
        if (consignment == null) {
            return Optional.empty();
        }
        var next = consignment.with(code, now(), note);
        keep(next);
        later(orderNumber, Duration.ZERO);
        return Optional.of(next);
    }

    public synchronized List<Consignment> consignments() {
        return List.copyOf(consignments.values());
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void keep(Consignment consignment) {
        journal.write(consignment);
        consignments.put(consignment.order().orderNumber(), consignment);
    }

    private void rememberKey(Consignment consignment) {
        if (consignment.key() != null) {
            orderOfKey.put(consignment.key(), consignment.order().orderNumber());
        }
    }

    private void later(String orderNumber, Duration pause) {
        later(orderNumber, pause, settings.pause());
    }

    /** Each consignment has one next move at most; a sooner or later one takes its place. */
    private synchronized void later(String orderNumber, Duration pause, Duration afterFailure) {
        try {
            var next = rounds.schedule(() -> move(orderNumber, afterFailure), pause.toMillis(), TimeUnit.MILLISECONDS);
            var before = nextMoves.put(orderNumber, next);
            if (before != null) {
                before.cancel(false);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("The post is closed; {} moves on at the next start", orderNumber);
        }
    }

    private void move(String orderNumber, Duration afterFailure) {
        try {
            var consignment = begin(orderNumber);
            var event = consignment.flatMap(Consignment::untold);
            if (event.isPresent()) {
                var taken = tell(consignment.get(), event.get());
                end(orderNumber, event.get(), taken, afterFailure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Consignment {} cannot move", orderNumber, e);
            giveUp(orderNumber);
        }
    }

    /** A restless partner leaves one event in three for later and takes it for told, and tells another third once more. */
    private boolean tell(Consignment consignment, Consignment.Event event) throws InterruptedException {
        var whim = restless ? chance.nextInt(3) : 0;
        if (whim == 1) {
            tellLater(consignment, event);
            return true;
        }
        var taken = send(consignment, event);
        if (taken && whim == 2) {
            tellLater(consignment, event);
        }
        return taken;
    }

    private void tellLater(Consignment consignment, Consignment.Event event) {
        var pause = settings.pause().multipliedBy(1 + chance.nextInt(10));
        rounds.schedule(() -> tellUntilTaken(consignment, event), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellUntilTaken(Consignment consignment, Consignment.Event event) {
        try {
            if (!send(consignment, event)) {
                tellLater(consignment, event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(Consignment consignment, Consignment.Event event) throws InterruptedException {
        telling.readLock().lock();
        try {
            return webhooks.send(consignment, event);
        } finally {
            telling.readLock().unlock();
        }
    }

    /**
     * The consignment with something to tell, its next step taken if it moves by itself; empty if there is nothing to
     * tell, or if it is being told already.
     */
    private synchronized Optional<Consignment> begin(String orderNumber) {
        var consignment = Objects.requireNonNull(consignments.get(orderNumber));
        if (beingTold.contains(orderNumber)) {
            return Optional.empty();
        }
        if (consignment.untold().isEmpty() && consignment.automatic()) {
            var step = codes.next(consignment);
            if (step.isPresent()) {
                consignment =
                        consignment.with(step.get().code(), now(), step.get().note());
                keep(consignment);
            }
        }
        if (consignment.untold().isEmpty()) {
            return Optional.empty();
        }
        beingTold.add(orderNumber);
        return Optional.of(consignment);
    }

    private synchronized void giveUp(String orderNumber) {
        beingTold.remove(orderNumber);
    }

    private synchronized void end(String orderNumber, Consignment.Event event, boolean taken, Duration afterFailure) {
        beingTold.remove(orderNumber);
        if (!taken) {
            LOG.debug("Event {} of {} was not taken, trying again", event.number(), orderNumber);
            var longer = afterFailure.multipliedBy(2);
            later(orderNumber, afterFailure, longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE);
            return;
        }
        var consignment = Objects.requireNonNull(consignments.get(orderNumber)).told(event);
        keep(consignment);
        later(orderNumber, consignment.untold().isPresent() ? Duration.ZERO : settings.pause());
    }
}
