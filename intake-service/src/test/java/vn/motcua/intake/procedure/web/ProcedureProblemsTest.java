package vn.motcua.intake.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.ProcedureRejection.EndsFirst;
import vn.motcua.intake.procedure.ProcedureRejection.InForce;
import vn.motcua.intake.procedure.ProcedureRejection.InPast;
import vn.motcua.intake.procedure.ProcedureRejection.NotNext;
import vn.motcua.intake.procedure.ProcedureRejection.Overlaps;

class ProcedureProblemsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void every_rejection_has_its_status() {
        Map<ProcedureRejection, Integer> expected = Map.of(
                new NotNext(2, 3), 409,
                new InForce(1, DAY), 409,
                new InPast(DAY, DAY.minusDays(1)), 422,
                new Overlaps(1, DAY, DAY), 422,
                new EndsFirst(DAY, DAY.minusDays(1)), 422);

        assertThat(expected).hasSize(ProcedureRejection.class.getPermittedSubclasses().length);
        expected.forEach((rejection, status) -> assertThat(
                        ProcedureProblems.of(rejection).getStatusCode().value())
                .as(rejection.toString())
                .isEqualTo(status));
    }
}
