package vn.motcua.sla.deadline.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineRejection;

/** A leader orders an apology for an overdue dossier that an older system left behind. */
@RestController
class ApologyController {
    private final Deadlines deadlines;
    private final ApologyOrders orders;
    private final BusinessClock clock;

    ApologyController(Deadlines deadlines, ApologyOrders orders, BusinessClock clock) {
        this.deadlines = deadlines;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Orders an apology for an overdue dossier of an older system (yêu cầu soạn thư xin lỗi). Answers when the order
     * is kept; the draft appears among the dossier's letters.
     */
    @PostMapping("/api/v1/dossiers/{id}/deadline/apology")
    @PreAuthorize("hasRole('leader')")
    @Answers(value = ACCEPTED, refusals = CONFLICT)
    ResponseEntity<Void> orderApology(@PathVariable String id, Actor actor) {
        var dossier = Sights.see(deadlines, id, actor).dossier();
        if (!actor.actsAs(Roles.LEADER, dossier.agency())) {
            throw new AccessDeniedException("Expected a leader of " + dossier.agency() + " or above, got another");
        }
        return switch (orders.order(id, new DeadlineCommand.OrderApology(actor.id(), clock.now()))) {
            case Handled.Done<Deadline, DeadlineRejection> _ ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/dossiers/" + id + "/letters"))
                        .build();
            case Handled.Refused<Deadline, DeadlineRejection>(var rejection, var _) -> throw problem(rejection);
            case Handled.Stale<Deadline, DeadlineRejection> _ ->
                throw new IllegalStateException("An order of an apology asks for no version");
        };
    }

    static Problem problem(DeadlineRejection rejection) {
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
