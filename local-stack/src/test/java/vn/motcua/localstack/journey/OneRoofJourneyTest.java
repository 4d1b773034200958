package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;
import vn.motcua.localstack.demo.Story;

/** The house as {@code ./motcua up} has it: the services behind the gateway share a process until one of them is taken out. */
class OneRoofJourneyTest {

    @TempDir
    Path data;

    @Test
    void stories_end_under_one_roof_as_they_do_apart_and_go_on_when_a_service_moves_out() {
        var settings = StackSettings.standard(ProjectTree.root(), data)
                .on(Ports.free())
                .underOneRoof();
        try (var stack = Stack.start(settings, System.out::println)) {
            assertThat(stack.processes()).containsOnlyKeys("services", "gateway");

            var story = new Story(
                    SharedStack.office(stack), () -> stack.clock().instant(), stack::jump, System.out::println);
            story.play();
            assertThat(story.ending("c").deadline().get("outcome").asString()).isEqualTo("LATE");

            stack.stop(Service.ROUTING);

            assertThat(stack.isRunning(Service.ROUTING)).isFalse();
            assertThat(Service.inside())
                    .filteredOn(service -> service != Service.ROUTING)
                    .allMatch(stack::isRunning);

            stack.start(Service.ROUTING);

            assertThat(stack.processes()).containsOnlyKeys("intake", "routing", "sla", "notification", "gateway");
            var ending = story.ending("a");
            assertThat(SharedStack.office(stack)
                            .dossier(ending.dossier().get("id").asString()))
                    .isEqualTo(ending.dossier());
        }
    }
}
