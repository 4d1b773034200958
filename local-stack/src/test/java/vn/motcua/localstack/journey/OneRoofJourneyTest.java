package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;
import vn.motcua.localstack.demo.Story;

/** The house as {@code ./motcua up} has it: the services behind the gateway share a process until one of them is taken out. */
class OneRoofJourneyTest {

    @TempDir
    Path data;

    @Test
    void stories_end_under_one_roof_as_they_do_apart_and_go_on_when_two_services_are_begun_anew_at_once() {
        var settings = StackSettings.standard(ProjectTree.root(), data)
                .on(Ports.free())
                .underOneRoof();
        try (var stack = Stack.start(settings, System.out::println)) {
            assertThat(stack.processes()).containsOnlyKeys("services", "gateway");

            var story = new Story(
                    SharedStack.office(stack), () -> stack.clock().instant(), stack::jump, System.out::println);
            story.play();
            assertThat(story.ending("c").deadline().get("outcome").asString()).isEqualTo("LATE");

            Stream.of("routing", "sla")
                    .map(name -> CompletableFuture.runAsync(
                            () -> assertThat(begunAnew(stack, name)).as(name).isEqualTo(204)))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(stack.processes()).containsOnlyKeys("intake", "routing", "sla", "notification", "gateway");
            var ending = story.ending("a");
            assertThat(SharedStack.office(stack)
                            .dossier(ending.dossier().get("id").asString()))
                    .isEqualTo(ending.dossier());
        }
    }

    private static int begunAnew(Stack stack, String service) {
        var control = stack.ports().standInsAddress().resolve("/control/services/" + service + "/restart");
        var request = HttpRequest.newBuilder(control)
                .header("X-Motcua-Control", "1")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
