package vn.motcua.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Waits for services as long as each of them is alive and moves, and says every now and then for whom. */
final class Readiness {

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Duration patience;
    private final Progress progress;
    private final Stop stop;

    Readiness(Duration patience, Progress progress, Stop stop) {
        this.patience = patience;
        this.progress = progress;
        this.stop = stop;
    }

    /** @param log where a service writes */
    void await(Set<Service> services, Ports ports, Function<Service, Path> log) {
        var client = new StackClient(ports);
        var waiting = new Waiting(services, patience, System.nanoTime());
        var said = System.nanoTime();
        while (!waiting.services().isEmpty()) {
            for (var service : waiting.services()) {
                stop.checkNotAsked();
                var stage = client.stage(service);
                waiting.saw(service, stage, log.apply(service).toFile().length(), System.nanoTime());
                if (stage == Stage.UP) {
                    progress.say(service.word() + " on port " + ports.of(service));
                }
            }
            checkNobodyIsStuck(waiting, log);
            if (!waiting.services().isEmpty() && System.nanoTime() - said > BETWEEN_WORDS.toNanos()) {
                said = System.nanoTime();
                progress.say("waiting: " + waiting);
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
                            patience.toSeconds(),
                            stuck.stream()
                                    .map(log)
                                    .map(each -> "The end of %s:%n%s".formatted(each, LogTail.of(each)))
                                    .collect(Collectors.joining("\n"))));
        }
    }
}
