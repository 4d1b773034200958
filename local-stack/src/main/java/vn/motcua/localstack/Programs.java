package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** What the services of a stack are started from: each from its own jar, or all behind the gateway under one roof. */
final class Programs {

    private static final String TOGETHER = "services";
    private static final int HEAP_TOGETHER = 512;

    private final StackSettings settings;
    private final ServiceProperties properties;

    Programs(StackSettings settings) {
        this.settings = settings;
        this.properties = new ServiceProperties(settings);
    }

    /** Lays out their jars. */
    CompletableFuture<Void> layOut(Executor executor) {
        return CompletableFuture.allOf(Arrays.stream(Service.values())
                .map(this::built)
                .map(jar -> CompletableFuture.runAsync(() -> RunnableJar.laidOut(jar), executor))
                .toArray(CompletableFuture[]::new));
    }

    /** Those that a stack begins with. */
    List<Program> first() {
        return settings.start().oneRoof()
                ? List.of(together(), of(Service.GATEWAY))
                : Arrays.stream(Service.values()).map(this::of).toList();
    }

    /** A service by itself. */
    Program of(Service service) {
        return alone(service, properties.of(service), service.word());
    }

    /** A second replica, on a port of its own. */
    Program second(Service service, int port) {
        var told = properties.of(service);
        told.put("server.port", Integer.toString(port));
        return alone(service, told, service.word() + "-2");
    }

    private Program alone(Service service, Map<String, String> told, String name) {
        var built = built(service);
        var laidOut = RunnableJar.laidOut(built);
        return new Program(
                name,
                List.of(service),
                service.heapMegabytes(),
                laidOut,
                AotCache.of(List.of(built), laidOut, settings.start().jvmOptions()),
                settings.start().jvmOptions(),
                Program.arguments(told),
                properties.secrets(service));
    }

    private Program together() {
        var services = Service.inside();
        var built = services.stream().map(this::built).toList();
        var laidOut = built.stream().map(RunnableJar::laidOut).toList();
        var folder = settings.project().resolve("local-stack").resolve("target").resolve("one-roof");
        var jar = RoofJar.over(laidOut, folder);
        return new Program(
                TOGETHER,
                services,
                HEAP_TOGETHER,
                jar,
                AotCache.of(built, jar, settings.start().jvmOptions()),
                settings.start().jvmOptions(),
                services.stream()
                        .flatMap(service -> Stream.of(RunnableJar.laidOut(built(service)), properties.file(service)))
                        .map(Path::toString)
                        .toList(),
                Map.of());
    }

    private Path built(Service service) {
        return ProjectTree.jar(settings.project(), service);
    }
}
