package vn.motcua.routing.route.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.routing.route.Facts;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.RouteRejection;

class RouteProblemsTest {

    @Test
    void every_rejection_has_its_status() {
        Map<RouteRejection, Integer> expected = Map.ofEntries(
                entry(new RouteRejection.NotRegistered(), 404),
                entry(new RouteRejection.NoSuchStep(Facts.CHECK), 404),
                entry(new RouteRejection.NotOffered(Facts.CHECK), 409),
                entry(new RouteRejection.NotAccepted(Facts.CHECK), 409),
                entry(new RouteRejection.AlreadyAccepted(Facts.CHECK, new StaffId("an")), 409),
                entry(new RouteRejection.AlreadyCompleted(Facts.CHECK), 409),
                entry(new RouteRejection.HandOverTaken(Facts.CHECK, new StaffId("an")), 409),
                entry(new RouteRejection.NotEarlier(Facts.CHECK, Facts.DECIDE), 422),
                entry(new RouteRejection.NotGivenBack(Facts.CHECK), 409),
                entry(new RouteRejection.SameAgency(Facts.CHECK, new AgencyCode("H99.31")), 422),
                entry(new RouteRejection.StepEnded(Facts.CHECK), 409),
                entry(new RouteRejection.Paused(Pause.STOP), 409),
                entry(new RouteRejection.GroundsMissing(Facts.CHECK), 422),
                entry(new RouteRejection.ResultMissing(Facts.CHECK), 422),
                entry(new RouteRejection.NoSuchConsultation("c1"), 404),
                entry(new RouteRejection.OwnOpinion(Facts.CHECK, new AgencyCode("H99.31")), 422),
                entry(new RouteRejection.TimeMissing(Facts.CHECK), 422),
                entry(new RouteRejection.AnotherConsultation("c1"), 422),
                entry(new RouteRejection.AlreadyAnswered("c1"), 409),
                entry(new RouteRejection.ConsultationClosed("c1"), 409),
                entry(new RouteRejection.ClaimOutside(Facts.CHECK, Instant.MIN, Instant.MAX), 422),
                entry(new RouteRejection.CheckOutside(Facts.CHECK, Instant.MIN, Instant.MAX), 422),
                entry(new RouteRejection.TooManyChecks(Facts.CHECK, 20), 409),
                entry(new RouteRejection.NotOverdue("c1"), 409),
                entry(new RouteRejection.RemindedToday("c1", Facts.NOON), 409),
                entry(new RouteRejection.AlreadyDisputed(Facts.CHECK), 409),
                entry(new RouteRejection.NotDisputed(Facts.CHECK), 409),
                entry(new RouteRejection.AlreadySettled(Facts.CHECK), 409),
                entry(new RouteRejection.IssuedInFuture(Facts.CHECK, LocalDate.MIN, LocalDate.MAX), 422));

        assertThat(expected.keySet()).extracting(Object::getClass).hasSameElementsAs(known());
        expected.forEach((rejection, status) -> {
            var problem = RouteProblems.of(rejection, Facts.D17);
            assertThat(problem.getStatusCode().value()).as(rejection.toString()).isEqualTo(status);
            assertThat(problem.getBody().getDetail()).startsWith("Expected ");
        });
    }

    @ParameterizedTest
    @EnumSource(Pause.class)
    void a_pause_says_why_nothing_is_completed(Pause pause) {
        var detail = RouteProblems.of(new RouteRejection.Paused(pause), Facts.D17)
                .getBody()
                .getDetail();

        assertThat(detail).matches("Expected dossier " + Facts.D17 + " to be in process, got " + pause + ": .+");
    }

    private static Set<Class<?>> known() {
        return Set.copyOf(Arrays.asList(RouteRejection.class.getPermittedSubclasses()));
    }
}
