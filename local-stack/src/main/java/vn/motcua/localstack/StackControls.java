package vn.motcua.localstack;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.localstack.control.Controls;
import vn.motcua.localstack.control.PlaceTakenException;

/** A stack as its control page sees it. Services are stopped and begun, and the clock is jumped, one after the other. */
final class StackControls implements Controls {

    private final Stack stack;
    private final Services services;
    private final Stop stop;

    StackControls(Stack stack, Services services, Stop stop) {
        this.stack = stack;
        this.services = services;
        this.stop = stop;
    }

    @Override
    public ClockReading clock() {
        return new ClockReading(stack.clock().instant(), stack.clock().offset());
    }

    @Override
    public synchronized ClockReading jump(Duration ahead) {
        stack.jump(ahead);
        return clock();
    }

    @Override
    public List<ServiceReading> services() {
        return Arrays.stream(Service.values())
                .filter(services::wasStarted)
                .map(service -> new ServiceReading(
                        service.word(),
                        stack.ports().of(service),
                        services.isRunning(service),
                        services.process(service).name(),
                        services.process(service).pid(),
                        services.process(service).residentMegabytes()))
                .toList();
    }

    @Override
    public synchronized boolean restart(String name) {
        return with(name, service -> {
            stack.stop(service);
            checkIsFree(service);
            stack.start(service);
        });
    }

    /** A service that cannot have its port dies, and the stack with it. */
    private void checkIsFree(Service service) {
        var port = stack.ports().of(service);
        if (stack.ports().taken().containsKey(port)) {
            throw new PlaceTakenException(service.word(), port);
        }
    }

    @Override
    public synchronized boolean stop(String name) {
        return with(name, stack::stop);
    }

    private static boolean with(String name, Consumer<Service> work) {
        var named = Service.named(name);
        named.ifPresent(work);
        return named.isPresent();
    }

    @Override
    public void stop() {
        stop.ask();
    }
}
