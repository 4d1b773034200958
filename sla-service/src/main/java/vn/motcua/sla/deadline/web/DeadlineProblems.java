package vn.motcua.sla.deadline.web;

import org.springframework.http.HttpStatus;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.deadline.DeadlineRejection;

/** How a refusal is told. */
final class DeadlineProblems {

    private DeadlineProblems() {}

    static Problem of(DeadlineRejection rejection) {
        return switch (rejection) {
            case DeadlineRejection.NotRegistered _ -> Problem.noSuchDossier();
            case DeadlineRejection.NotImported _ ->
                conflict(
                        "not-imported",
                        "Its apology is drafted without an order",
                        "Expected a dossier of an older system, got one of this house");
            case DeadlineRejection.NotOverdue _ ->
                conflict(
                        "not-overdue",
                        "The dossier is not overdue",
                        "Expected a running dossier whose date has passed, got another");
            case DeadlineRejection.NotYetAccepted _,
                    DeadlineRejection.AlreadyAccepted _,
                    DeadlineRejection.NotStopped _,
                    DeadlineRejection.UnknownStep _ ->
                conflict(
                        "no-legal-clock",
                        "The dossier has no legal clock",
                        "Expected a dossier under way, got another");
        };
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problem.of(HttpStatus.CONFLICT, slug, title, detail);
    }
}
