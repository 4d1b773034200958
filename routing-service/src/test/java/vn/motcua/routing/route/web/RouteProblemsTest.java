package vn.motcua.routing.route.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.RouteRejection;

class RouteProblemsTest {

    @Test
    void every_rejection_has_its_status() {
        Map<RouteRejection, Integer> expected = Map.of(
                new RouteRejection.NotRegistered(), 404,
                new RouteRejection.NoSuchStep("check"), 404,
                new RouteRejection.NotOffered("check"), 409,
                new RouteRejection.NotAccepted("check"), 409,
                new RouteRejection.AlreadyAccepted("check", "an"), 409,
                new RouteRejection.AlreadyCompleted("check"), 409,
                new RouteRejection.StepEnded("check"), 409,
                new RouteRejection.Paused(Pause.STOP), 409,
                new RouteRejection.GroundsMissing("check"), 422,
                new RouteRejection.ResultMissing("check"), 422);

        assertThat(expected.keySet()).extracting(Object::getClass).hasSameElementsAs(known());
        expected.forEach((rejection, status) -> {
            var problem = RouteProblems.of(rejection, "D-17");
            assertThat(problem.getStatusCode().value()).as(rejection.toString()).isEqualTo(status);
            assertThat(problem.getBody().getDetail()).startsWith("Expected ");
        });
    }

    private static Set<Class<?>> known() {
        return Set.copyOf(Arrays.asList(RouteRejection.class.getPermittedSubclasses()));
    }
}
