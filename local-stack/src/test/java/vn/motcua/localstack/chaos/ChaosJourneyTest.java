package vn.motcua.localstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;

/** The short form of {@code ./motcua chaos}: the same faults in the same order at every build. */
class ChaosJourneyTest {

    private static final long SEED = 42;
    private static final Duration TIME = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void the_house_keeps_its_word_whatever_befalls_it() throws InterruptedException {
        var settings = StackSettings.standard(ProjectTree.root(), folder)
                .on(Ports.free())
                .withBackingApart();

        try (var stack = Stack.start(settings, System.out::println)) {
            var ending = new Chaos(stack, SEED, System.out::println).run(TIME);

            System.out.println(ending.lines().getLast());
            assertThat(ending.holds())
                    .as(() -> String.join("\n", ending.lines()))
                    .isTrue();
        }
    }
}
