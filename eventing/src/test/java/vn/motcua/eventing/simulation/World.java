package vn.motcua.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One schedule. A seed decides everything: who exists, how bad the weather is, who does the next step, who dies before it. Then all
 * is healed, the world comes to rest, and an audit is held.
 */
final class World {
    static final String INTAKE = "intake";
    static final String ROUTING = "routing";
    static final String SLA = "sla";
    private static final int ROUNDS = 400;

    private final SplittableRandom random;
    private final Weather weather;
    private final Broker broker;
    private final MemorySeries series;
    private final Planting planting;
    private final Sights sights = new Sights();
    private final List<Service> services;
    private final List<Replica> replicas = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final int batch;
    private final int crashOneIn;
    private final int rebalanceOneIn;
    private final int stallOneIn;
    private long now;
    private boolean healed;

    private World(long seed, Planted bug) {
        random = new SplittableRandom(seed);
        weather = new Weather(random, oneOf(0, 8, 20, 60));
        broker = new Broker(random, weather);
        series = new MemorySeries(weather);
        planting = new Planting(bug);
        batch = 1 + random.nextInt(6);
        crashOneIn = oneOf(0, 30, 100, 300);
        rebalanceOneIn = oneOf(0, 50, 200);
        stallOneIn = oneOf(0, 4, 15);
        services = List.of(
                service(INTAKE, false, Set.of(ROUTING), false),
                service(ROUTING, true, Set.of(INTAKE), false),
                service(SLA, false, Set.of(INTAKE, ROUTING), true));
        services.forEach(this::rebalance);
        makeClients();
    }

    /** Plays one schedule and audits it. */
    static Sights play(long seed, Planted bug) {
        var world = new World(seed, bug);
        world.turmoil();
        world.heal();
        world.settle();
        new Audit(world.services, world.clients, world.series).hold();
        return world.sights;
    }

    private int oneOf(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean happens(int oneIn) {
        return oneIn > 0 && random.nextInt(oneIn) == 0;
    }

    private Service service(String name, boolean answers, Set<String> sources, boolean refusesRubbish) {
        var service = new Service(new BookType(name, answers), sources, refusesRubbish, weather, planting);
        var count = 1 + random.nextInt(3);
        for (var i = 0; i < count; i++) {
            service.replicas().add(new Replica(this, service, planting, series, broker, random.nextInt(2_000)));
        }
        replicas.addAll(service.replicas());
        return service;
    }

    private void makeClients() {
        var subjects = 1 + random.nextInt(3);
        var orders = 1 + random.nextInt(4);
        for (var i = 0; i < orders; i++) {
            var trouble = oneOf(0, 0, 0, 1, 2, 3);
            var word = List.of("", Service.NEW, Service.RUBBISH, Service.EARLY).get(trouble);
            var careful = random.nextInt(4) == 0;
            var waitsForNumber = random.nextInt(4) == 0;
            clients.add(new Client(this, "d" + random.nextInt(subjects), "say " + i + word, careful, waitsForNumber));
        }
    }

    // ---- what the others need to know

    SplittableRandom random() {
        return random;
    }

    Weather weather() {
        return weather;
    }

    Broker broker() {
        return broker;
    }

    Sights sights() {
        return sights;
    }

    long now() {
        return now;
    }

    int batch() {
        return batch;
    }

    boolean isHealed() {
        return healed;
    }

    boolean stalls() {
        return !healed && happens(stallOneIn);
    }

    // ---- the scheduler

    private void turmoil() {
        var steps = 60 + random.nextInt(700);
        for (var i = 0; i < steps; i++) {
            now += random.nextInt(40);
            accident();
            next();
        }
    }

    private void accident() {
        if (happens(crashOneIn)) {
            var victim = anyReplica();
            victim.crash();
            sights.crashes++;
            if (random.nextBoolean()) {
                victim.sleep(now + random.nextInt(3_000));
            }
        }
        if (happens(rebalanceOneIn)) {
            rebalance(services.get(random.nextInt(services.size())));
        }
        if (happens(150)) {
            anyReplica().sleep(now + random.nextInt(5_000));
        }
        if (happens(40)) {
            broker.arrive();
        }
        if (happens(200)) {
            services.get(random.nextInt(services.size())).upgrade();
        }
        if (happens(200)) {
            services.get(random.nextInt(services.size())).inform();
        }
    }

    private Replica anyReplica() {
        return replicas.get(random.nextInt(replicas.size()));
    }

    private void rebalance(Service service) {
        for (var partition = 0; partition < Broker.PARTITIONS; partition++) {
            service.assign(
                    partition,
                    service.replicas().get(random.nextInt(service.replicas().size())));
        }
    }

    private void next() {
        if (random.nextInt(16) == 0) {
            ask();
            return;
        }
        var replica = anyReplica();
        if (!replica.isAwake()) {
            return;
        }
        sights.steps++;
        if (replica.isIdle() || random.nextInt(5) == 0) {
            replica.tick(random.nextInt(Replica.TICKS));
        } else {
            replica.step();
        }
    }

    private void ask() {
        var entrance = services.getFirst().replicas();
        var replica = entrance.get(random.nextInt(entrance.size()));
        if (replica.isAwake()) {
            clients.get(random.nextInt(clients.size())).tick(replica);
        }
    }

    // ---- the end

    private void heal() {
        healed = true;
        weather.calm();
        for (var service : services) {
            service.upgrade();
            service.inform();
            rebalance(service);
        }
        replicas.forEach(Replica::wake);
    }

    private void settle() {
        for (var round = 0; round < ROUNDS; round++) {
            broker.arrive();
            clients.forEach(client -> client.tick(services.getFirst().replicas().getFirst()));
            for (var tick = 3; tick < Replica.TICKS; tick++) {
                for (var replica : replicas) {
                    replica.tick(tick);
                }
                drain();
            }
            now += 500;
            if (isQuiet()) {
                return;
            }
        }
        throw new Violation("Expected everything to be sent, done, taken and replayed after all was healed, found "
                + services.stream()
                        .filter(service -> !isQuiet(service))
                        .map(Service::name)
                        .toList() + " busy");
    }

    private void drain() {
        var busy = new ArrayList<>(replicas);
        busy.removeIf(Replica::isIdle);
        for (var steps = 0; !busy.isEmpty(); steps++) {
            if (steps > 10_000) {
                throw new Violation("Expected an end, found machines that turn in circles");
            }
            sights.steps++;
            var replica = busy.get(random.nextInt(busy.size()));
            replica.step();
            if (replica.isIdle()) {
                busy.remove(replica);
            }
        }
    }

    private boolean isQuiet() {
        return broker.isQuiet()
                && clients.stream().allMatch(Client::isFinished)
                && replicas.stream().allMatch(Replica::isIdle)
                && services.stream().allMatch(this::isQuiet);
    }

    private boolean isQuiet(Service service) {
        for (var partition = 0; partition < Broker.PARTITIONS; partition++) {
            if (service.committed(partition) < broker.end(partition)) {
                return false;
            }
        }
        return service.store().isQuiet();
    }
}
