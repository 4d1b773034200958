package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.Everything;
import vn.motcua.intake.dossier.Facts;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Status;

class DossierProblemsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final List<DossierRejection> ALL = List.of(
            new DossierRejection.NoSuchDossier(),
            new DossierRejection.KeyReused(),
            new DossierRejection.UnknownProcedure("9.999999"),
            new DossierRejection.UnknownAgency(new AgencyCode("H99.77")),
            new DossierRejection.NotOfferedThere(
                    "1.004873", new AgencyCode("H99.22"), List.of(new AgencyCode("H99.21"))),
            new DossierRejection.NotYetInForce("1.004873", DAY),
            new DossierRejection.NoLongerInForce("1.004873", DAY),
            new DossierRejection.NotOnline("1.004873"),
            new DossierRejection.ComponentsMissing(List.of("to-khai")),
            new DossierRejection.ComponentsUnknown(List.of("tho"), List.of("to-khai")),
            new DossierRejection.FormNotAllowed("to-khai", Paper.Form.COPY, List.of("ORIGINAL")),
            new DossierRejection.AddressMissing(),
            new DossierRejection.HandoverMissing(),
            new DossierRejection.NotByPost(),
            new DossierRejection.NotAtCounter(),
            new DossierRejection.TimeOutOfRange("receivedAt", Facts.NOON, Facts.LATER, Facts.DUE),
            new DossierRejection.InFuture("handover.at", Facts.DUE),
            new DossierRejection.ExternalCodeMalformed(),
            new DossierRejection.MovesBack("value", Facts.LATER, Facts.NOON),
            new DossierRejection.DateNotCounted(),
            new DossierRejection.NobodyToCorrect(Correction.Field.OWNER_NAME),
            new DossierRejection.ExternalCodeTaken(),
            new DossierRejection.ImportedOtherwise("H99.21-190311-0042"),
            new DossierRejection.CaseUndecided(List.of("A", "B")),
            new DossierRejection.CaseUnknown("C", List.of("A", "B")),
            new DossierRejection.NotExtendable("1.004873", null),
            new DossierRejection.ExtendedTooSoon(Channel.ONLINE),
            new DossierRejection.NotInStatus(Set.of(Status.PROCESSING), Status.ACCEPTED, null),
            new DossierRejection.RefusalNotIssued(),
            new DossierRejection.IsAnnulled(),
            new DossierRejection.SupplementsUsedUp(1),
            new DossierRejection.SupplementDayOutOfRange(DAY, DAY, DAY),
            new DossierRejection.SupplementDayNotWorked(DAY, DAY),
            new DossierRejection.IssuedInFuture(DAY, DAY),
            new DossierRejection.SupplementTooLate(DAY),
            new DossierRejection.NothingHandedIn(),
            new DossierRejection.DutyToldOtherwise("12/TB-CCT"),
            new DossierRejection.DutyUnknown("14/TB-CCT", List.of("12/TB-CCT")),
            new DossierRejection.DutyPaidOtherwise("12/TB-CCT", Facts.LATER),
            new DossierRejection.TooManyDuties(50),
            new DossierRejection.PaidOrExempt(),
            new DossierRejection.ReceiptUsed("FT-0123"),
            new DossierRejection.NoSuchFee(3),
            new DossierRejection.NothingToRefund(1),
            new DossierRejection.TooManyFees(50),
            new DossierRejection.WithdrawalNotAsked(),
            new DossierRejection.WithdrawalAlreadyAsked(),
            new DossierRejection.WithdrawalPending(),
            new DossierRejection.ResultMissing(),
            new DossierRejection.NotReturnedByHand(Delivery.POST));

    @Test
    void every_rejection_is_tried() {
        assertThat(ALL)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        Everything.casesOf(DossierRejection.class).toList());
    }

    @Test
    void every_rejection_is_a_problem_of_its_own() {
        var types = ALL.stream()
                .map(rejection -> DossierProblems.of(rejection).getBody().getType())
                .toList();

        assertThat(types).doesNotHaveDuplicates();
    }

    @Test
    void two_states_of_one_status_are_told_apart() {
        assertThat(DossierProblems.of(new DossierRejection.NotInStatus(
                                Set.of(Status.STOPPED), Status.STOPPED, DossierRejection.Nuance.FOR_GOOD))
                        .getBody()
                        .getDetail())
                .isEqualTo("Expected status STOPPED, got STOPPED for good");
    }

    @Test
    void every_problem_says_what_was_expected_and_what_was_found() {
        assertThat(ALL).allSatisfy(rejection -> {
            var problem = DossierProblems.of(rejection);
            assertThat(problem.getStatusCode().value()).isIn(404, 409, 422);
            assertThat(problem.getBody().getDetail()).startsWith("Expected ").containsPattern(", got .+");
        });
    }
}
