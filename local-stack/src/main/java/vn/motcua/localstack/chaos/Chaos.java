package vn.motcua.localstack.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.StoryFailedException;

/** One run on a fresh stack: traffic and faults together, then quiet, then the audit. */
public final class Chaos {

    private static final Logger LOG = LoggerFactory.getLogger(Chaos.class);
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(6);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_REPORTS = 15;
    private static final List<Service> WITH_RECORDS = Service.inside();

    private final Stack stack;
    private final long seed;
    private final Consumer<String> tell;
    private final long began = System.nanoTime();
    private final Office office;
    private final Told told = new Told();
    /** Dossiers found parked that nobody had poisoned. */
    private final Set<String> unaccounted = new LinkedHashSet<>();

    private final Set<String> released = new LinkedHashSet<>();

    /**
     * @param stack with broker and database in a process of their own
     * @param tell is told what happens
     */
    public Chaos(Stack stack, long seed, Consumer<String> tell) {
        this.stack = stack;
        this.seed = seed;
        this.tell = tell;
        this.office = new Office(new Api(stack.ports().address(Service.GATEWAY), stack::token));
    }

    /** How it ended: whether all holds, and everything to be said about it, the verdict last. */
    public record Ending(boolean holds, List<String> lines) {
        public Ending {
            lines = List.copyOf(lines);
        }
    }

    /** Breaks things for that long and says how it ended; a run that breaks off does not hold. */
    public Ending run(Duration time) throws InterruptedException {
        try {
            return play(time);
        } catch (RuntimeException e) {
            LOG.error("The run with seed {} breaks off", seed, e);
            return new Ending(
                    false,
                    List.of("The run breaks off: " + e, "VERDICT seed %d: DOES NOT HOLD; broken off".formatted(seed)));
        }
    }

    private Ending play(Duration time) throws InterruptedException {
        try (var log = new DossierLog("127.0.0.1:" + stack.ports().broker())) {
            var poisoner = new Poisoner(log);
            var saboteur = new Saboteur(stack, new Plan(seed), poisoner, this::say);
            var traffic = new Traffic(office, told, seed);
            restlessPost(true);
            traffic.begin();
            try {
                saboteur.work(time);
            } finally {
                traffic.end();
            }
            restlessPost(false);
            say("no more faults; %d dossiers handed in, %d under way"
                    .formatted(traffic.handedIn(), traffic.underWay().size()));
            var restless = settle(traffic, poisoner);
            traffic.giveUp();
            var record = log.caughtUp();
            var audit = new Auditor(office, told, poisoner).audit(record, documents(), stack.mails());
            audit.count("faults", saboteur.faults());
            audit.count("poisoned", poisoner.poisoned().size());
            audit.count("parked and released", released.size());
            audit.mustBeNone("parked unaccounted", List.copyOf(unaccounted));
            audit.mustBeNone("not at rest", restless);
            var lines = new ArrayList<>(audit.findings());
            lines.add(audit.verdict(seed));
            return new Ending(audit.holds(), lines);
        }
    }

    /**
     * Releases what is parked and waits until every dossier is where it should be and nothing waits.
     *
     * @return what still waits after too long a time
     */
    private List<String> settle(Traffic traffic, Poisoner poisoner) {
        var deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
        var quietLooks = 0;
        var looks = 0;
        while (quietLooks < 3) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            var waiting = waiting(traffic, poisoner);
            quietLooks = waiting.isEmpty() ? quietLooks + 1 : 0;
            if (System.nanoTime() > deadline) {
                return waiting;
            }
            if (++looks % LOOKS_BETWEEN_REPORTS == 0 && !waiting.isEmpty()) {
                say("%d still waiting, among them %s".formatted(waiting.size(), waiting.getFirst()));
            }
        }
        say("all is quiet");
        return List.of();
    }

    private List<String> waiting(Traffic traffic, Poisoner poisoner) {
        var waiting = new ArrayList<String>();
        traffic.underWay().forEach(walk -> waiting.add("dossier " + walk));
        for (var replica : replicas()) {
            try {
                release(replica, poisoner);
                waiting.addAll(replica.waiting());
            } catch (StoryFailedException e) {
                waiting.add(replica.name() + ": " + e.getMessage());
            }
        }
        return waiting;
    }

    /** What can be healed is replayed, what cannot is skipped. */
    private void release(Replica replica, Poisoner poisoner) {
        for (var parked : replica.parked()) {
            var dossier = parked.get("id").asString();
            released.add(replica.name() + " " + dossier);
            if (!poisoner.explains(dossier)) {
                unaccounted.add(replica.name() + " " + parked);
            }
            if (!replica.release(dossier, "replay") && poisoner.explains(dossier)) {
                replica.release(dossier, "skip");
            }
        }
    }

    private List<Replica> replicas() {
        var replicas = new ArrayList<Replica>();
        for (var service : WITH_RECORDS) {
            replicas.add(new Replica(service.word(), new Api(stack.ports().address(service), stack::token)));
            stack.secondPorts()
                    .ifPresent(ports -> replicas.add(
                            new Replica(service.word() + "-2", new Api(ports.address(service), stack::token))));
        }
        return replicas;
    }

    private Map<String, Map<String, Long>> documents() {
        return Documents.read(
                "mongodb://127.0.0.1:" + stack.ports().database(),
                WITH_RECORDS.stream().map(Service::word).toList());
    }

    private void restlessPost(boolean on) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.ports().standInsAddress() + "/post/mode"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"restless\": " + on + "}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String what) {
        tell.accept("%5.1f s  %s".formatted((System.nanoTime() - began) / 1e9, what));
    }
}
