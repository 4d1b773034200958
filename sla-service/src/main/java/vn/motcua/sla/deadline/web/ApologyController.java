package vn.motcua.sla.deadline.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Roles;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.state.Deadline;

/** A leader orders an apology for an overdue dossier that an older system left behind. */
@RestController
class ApologyController {
    private final Subjects<Deadline, DeadlineCommand, DeadlineRejection> deadlines;
    private final DeadlineAccess access;
    private final BusinessClock clock;

    ApologyController(Subjects<Deadline, DeadlineCommand, DeadlineRejection> deadlines, BusinessClock clock) {
        this.deadlines = deadlines;
        this.access = new DeadlineAccess(deadlines);
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
        var agency =
                access.visible(new DossierId(id), actor).known().orElseThrow().agency();
        if (!actor.actsAs(Roles.LEADER, agency.value())) {
            throw new AccessDeniedException("Expected a leader of " + agency + " or above, got another");
        }
        var order = new DeadlineCommand.OrderApology(new StaffId(actor.id()), clock.now());
        Ordered.done(deadlines.handle(id, order), DeadlineProblems::of);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/dossiers/" + id + "/letters"))
                .build();
    }
}
