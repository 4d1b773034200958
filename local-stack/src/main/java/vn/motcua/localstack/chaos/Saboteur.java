package vn.motcua.localstack.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;

/** Brings the faults about, one after the other, and leaves everything running. */
final class Saboteur {

    private static final List<Service> TWOFOLD = Service.inside();

    private final Stack stack;
    private final Plan plan;
    private final Poisoner poisoner;
    private final Consumer<String> tell;
    private boolean twofold;
    private int done;

    Saboteur(Stack stack, Plan plan, Poisoner poisoner, Consumer<String> tell) {
        this.stack = stack;
        this.plan = plan;
        this.poisoner = poisoner;
        this.tell = tell;
    }

    /** Works until the time is up; from the middle on with two replicas of every service. */
    void work(Duration time) {
        var began = System.nanoTime();
        while (System.nanoTime() - began < time.toNanos()) {
            if (!twofold && System.nanoTime() - began > time.toNanos() / 2) {
                befall(new Fault.SecondReplicas());
            }
            befall(plan.next());
            rest(plan.pause());
        }
    }

    int faults() {
        return done;
    }

    private void befall(Fault fault) {
        tell.accept(fault.toString());
        done++;
        switch (fault) {
            case Fault.Kill(var services, var down) -> {
                services.forEach(stack::kill);
                rest(down);
                together(services, stack::start);
            }
            case Fault.KillSecond(var service) -> killSecond(service);
            case Fault.Freeze(var service, var held) -> {
                stack.freeze(service);
                try {
                    rest(held);
                } finally {
                    stack.thaw(service);
                }
            }
            case Fault.BrokerAway(var away) -> {
                stack.stopBroker();
                rest(away);
                stack.startBroker();
            }
            case Fault.DatabaseAway(var away) -> {
                stack.stopDatabase();
                rest(away);
                stack.startDatabase();
            }
            case Fault.BothAway(var away) -> {
                stack.stopBroker();
                stack.stopDatabase();
                rest(away);
                stack.startDatabase();
                stack.startBroker();
            }
            case Fault.BackingKilled(var down) -> {
                stack.killBacking();
                rest(down);
                stack.startDatabase();
                stack.startBroker();
            }
            case Fault.Jump(var ahead) -> stack.jump(ahead);
            case Fault.Poisoned(var poison) -> poison(poison);
            case Fault.SecondReplicas _ -> {
                together(TWOFOLD, stack::startSecond);
                twofold = true;
            }
        }
    }

    private void killSecond(Service service) {
        if (twofold) {
            stack.killSecond(service);
            stack.startSecond(service);
        } else {
            stack.kill(service);
            stack.start(service);
        }
    }

    private void poison(Poison poison) {
        try {
            if (!poisoner.poison(poison)) {
                tell.accept("  no dossier came by");
            }
        } catch (KafkaException e) {
            tell.accept("  the log is not to be had: " + e.getMessage());
        }
    }

    private static void together(List<Service> services, Consumer<Service> action) {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletableFuture.allOf(services.stream()
                            .map(service -> CompletableFuture.runAsync(() -> action.accept(service), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static void rest(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }
}
