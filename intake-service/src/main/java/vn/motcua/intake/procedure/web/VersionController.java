package vn.motcua.intake.procedure.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.intake.catalogue.work.Difference;
import vn.motcua.intake.procedure.DryRun;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureCommand.Publish;
import vn.motcua.intake.procedure.ProcedureDecider;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.ProcedureRules;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.PublishedProcedure.Absent;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;
import vn.motcua.intake.procedure.Warnings;

/** The controller publishes versions while the house runs: first it is shown what would become of it. */
@RestController
@PreAuthorize("hasRole('controller')")
class VersionController {
    private static final Logger LOG = LoggerFactory.getLogger(VersionController.class);

    private final ProcedureDecider decider = new ProcedureDecider();
    private final Subjects<PublishedProcedure, ProcedureCommand, ProcedureRejection> procedures;
    private final Published<Agency> agencies;
    private final Published<WorkingDays> calendars;
    private final BusinessClock clock;

    VersionController(
            Subjects<PublishedProcedure, ProcedureCommand, ProcedureRejection> procedures,
            Published<Agency> agencies,
            Published<WorkingDays> calendars,
            BusinessClock clock) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a version is answered with. */
    sealed interface Answer {}

    /** A version as it was published. */
    record Publication(ProcedureView procedure) implements Answer {}

    /**
     * What would become of a version.
     *
     * @param diff what differs from the version before it, or from the one that it takes the place of
     * @param warnings what does not keep it from being published
     * @param dryRun who would get a dossier that is received now, and until when
     * @param due when that dossier would be due as a whole, by case
     */
    record Preview(List<Difference> diff, List<String> warnings, List<StepRun> dryRun, List<CaseRun> due)
            implements Answer {}

    /** An agency's part in the way of a dossier that is received now. */
    record StepRun(
            String step,
            String name,
            String agency,
            Term allotment,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate dueOn) {
        static StepRun of(DryRun.Part part) {
            return new StepRun(
                    part.step().value(),
                    part.name(),
                    part.agency().value(),
                    part.allotment(),
                    part.beginsOn(),
                    part.dueOn());
        }
    }

    /** When a dossier that is received now is due as a whole. */
    record CaseRun(
            @JsonProperty("case") @Nullable String caseName,
            @Nullable Channel channel,
            Term term,
            @Nullable LocalDate dueOn) {
        static CaseRun of(DryRun.Total total) {
            return new CaseRun(total.caseName(), total.channel(), total.term(), total.dueOn());
        }
    }

    /**
     * Publishes a version of a procedure (công bố thủ tục hành chính). With a preview nothing is published: it is told what would
     * differ, and where a dossier would go. The same version again is answered in the same way; what was once in force is never
     * edited.
     */
    @PutMapping("/api/v1/procedures/{code}/versions/{n}")
    @Answers(
            value = {CREATED, OK},
            refusals = {CONFLICT, UNPROCESSABLE_CONTENT})
    ResponseEntity<Answer> publishProcedureVersion(
            Actor actor,
            @PathVariable String code,
            @PathVariable String n,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PublishRequest request) {
        var procedure = request.version(code, ProcedureProblems.number(n));
        var faults = ProcedureRules.faults(procedure, agency -> agencies.knows(agency.value()));
        if (!faults.isEmpty()) {
            throw ProcedureProblems.of(faults);
        }
        var order = new Publish(procedure, new StaffId(actor.id()), clock.now());
        return preview ? ResponseEntity.ok(preview(order)) : publish(order, Etag.ifMatch(ifMatch));
    }

    private ResponseEntity<Answer> publish(Publish order, @Nullable Long ifVersion) {
        var procedure = order.procedure();
        var before = known(procedure);
        var kept = Ordered.done(procedures.handle(procedure.code(), ifVersion, order), ProcedureProblems::of);
        if (before.filter(procedure::equals).isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("by", order.by().value())
                    .log("Version {} of {} is published", procedure.version(), procedure.code());
        }
        var address = URI.create("/api/v1/procedures/" + procedure.code() + "/versions/" + procedure.version());
        var answer = before.isPresent() ? ResponseEntity.ok() : ResponseEntity.created(address);
        return answer.eTag(Etag.of(kept.version()))
                .body(new Publication(ProcedureView.of(inForce(kept.state(), procedure))));
    }

    private static Procedure inForce(PublishedProcedure state, Procedure procedure) {
        return versions(state).stream()
                .filter(version -> version.version() == procedure.version())
                .findFirst()
                .orElse(procedure);
    }

    private Preview preview(Publish order) {
        var state = state(order.procedure().code());
        switch (decider.decide(state, order)) {
            case Decision.Accepted<?, ?> _ -> {}
            case Decision.Rejected<?, ProcedureRejection>(var rejection) -> throw ProcedureProblems.of(rejection);
        }
        var procedure = order.procedure();
        var before = before(state, procedure);
        var compared = known(procedure).or(() -> before);
        return new Preview(
                Difference.between(compared.map(ReferenceCodec::write), ReferenceCodec.write(procedure)),
                Warnings.of(procedure, before, OfficeTime.day(order.at())),
                run(procedure, order.at()).parts(procedure).stream()
                        .map(StepRun::of)
                        .toList(),
                run(procedure, order.at()).totals(procedure).stream()
                        .map(CaseRun::of)
                        .toList());
    }

    private DryRun run(Procedure procedure, Instant now) {
        return new DryRun(procedure.offeredAt().getFirst(), now, agency -> calendars.find(agency.value()));
    }

    private static Optional<Procedure> before(PublishedProcedure state, Procedure procedure) {
        return versions(state).stream()
                .filter(version -> version.version() < procedure.version())
                .reduce((earlier, later) -> later);
    }

    private Optional<Procedure> known(Procedure procedure) {
        return switch (state(procedure.code())) {
            case Absent _ -> Optional.empty();
            case Kept kept -> kept.version(procedure.version()).map(PublishedProcedure.Version::procedure);
        };
    }

    private PublishedProcedure state(String code) {
        return procedures.find(code).map(Stored::state).orElseGet(decider::initial);
    }

    private static List<Procedure> versions(PublishedProcedure state) {
        return switch (state) {
            case Absent _ -> List.of();
            case Kept kept -> kept.inForce();
        };
    }
}
