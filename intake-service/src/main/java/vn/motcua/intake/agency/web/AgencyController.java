package vn.motcua.intake.agency.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Page;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyCommand.Publish;
import vn.motcua.intake.agency.AgencyDecider;
import vn.motcua.intake.agency.AgencyRegister;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.agency.AgencyRules;
import vn.motcua.intake.agency.AgencyWarnings;
import vn.motcua.intake.agency.PublishedAgency;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;
import vn.motcua.intake.catalogue.work.Difference;

/** The tree of agencies: staff read it, and the controller changes it while the house runs. */
@RestController
class AgencyController {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyController.class);
    private static final String STAFF = "hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller')";

    private final AgencyDecider decider = new AgencyDecider();
    private final Subjects<PublishedAgency, AgencyCommand, AgencyRejection> agencies;
    private final AgencyRegister register;
    private final Published<Agency> told;
    private final BusinessClock clock;

    AgencyController(
            Subjects<PublishedAgency, AgencyCommand, AgencyRejection> agencies,
            AgencyRegister register,
            Published<Agency> told,
            BusinessClock clock) {
        this.agencies = agencies;
        this.register = register;
        this.told = told;
        this.clock = clock;
    }

    /** What an agency is answered with. */
    sealed interface Answer {}

    /** An agency as it was published. */
    record Publication(AgencyView agency) implements Answer {}

    /**
     * What would become of an agency.
     *
     * @param diff what differs from what it is
     * @param warnings what does not keep it from being published
     */
    record Preview(List<Difference> diff, List<String> warnings) implements Answer {}

    /**
     * Lists the agencies in the order of their codes (danh sách cơ quan, đơn vị). Each names the one above it, how long it exists, what
     * follows it, its hours and its staff; those that have ended are among them.
     */
    @GetMapping("/api/v1/agencies")
    @PreAuthorize(STAFF)
    Page<AgencyView> listAgencies(
            @RequestParam @Nullable String parent,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Limits.of(limit);
        var after = cursor == null ? "" : Cursor.decode(cursor, 1, values -> values.text(0));
        var above = AgencyCode.ofNullable(parent);
        var found = told.all().stream()
                .filter(agency -> above == null || above.equals(agency.parent()))
                .filter(agency -> agency.code().value().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(
                found, size, AgencyView::of, last -> Cursor.encode(last.code().value()));
    }

    /** Reads an agency (xem cơ quan, đơn vị). With its ETag it can be changed. */
    @GetMapping("/api/v1/agencies/{code}")
    @PreAuthorize(STAFF)
    ResponseEntity<AgencyView> readAgency(@PathVariable String code) {
        var stored = agencies.find(code).orElseThrow(AgencyProblems::unknown);
        var agency = agency(stored.state()).orElseThrow(AgencyProblems::unknown);
        return ResponseEntity.ok().eTag(Etag.of(stored.version())).body(AgencyView.of(agency));
    }

    /**
     * Publishes an agency as it is from now on (cập nhật cơ quan, đơn vị): its place in the tree, its days, hours and staff. With a
     * preview nothing is published: it is told what would differ. The same again is answered in the same way.
     */
    @PutMapping("/api/v1/agencies/{code}")
    @PreAuthorize("hasRole('controller')")
    @Answers(
            value = {CREATED, OK},
            refusals = {CONFLICT, UNPROCESSABLE_CONTENT})
    ResponseEntity<Answer> publishAgency(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AgencyRequest request) {
        AgencyAccess.requireControllerOf(actor, code);
        var agency = request.agency(code);
        var known = register.all();
        var byCode = known.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        var faults = AgencyRules.faults(agency, named -> Optional.ofNullable(byCode.get(named)));
        if (!faults.isEmpty()) {
            throw AgencyProblems.of(faults);
        }
        var order = new Publish(agency, new StaffId(actor.id()), clock.now());
        return preview ? ResponseEntity.ok(preview(order, known)) : publish(order, Etag.ifMatch(ifMatch));
    }

    private ResponseEntity<Answer> publish(Publish order, @Nullable Long ifVersion) {
        var code = order.agency().code().value();
        var before = agency(state(code));
        var kept = Ordered.done(agencies.handle(code, ifVersion, order), AgencyProblems::of);
        if (before.filter(order.agency()::equals).isEmpty()) {
            LOG.atInfo().addKeyValue("by", order.by().value()).log("Agency {} is published", code);
        }
        var answer = before.isPresent()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/api/v1/agencies/" + code));
        var agency = agency(kept.state()).orElse(order.agency());
        return answer.eTag(Etag.of(kept.version())).body(new Publication(AgencyView.of(agency)));
    }

    private Preview preview(Publish order, List<Agency> known) {
        var agency = order.agency();
        var state = state(agency.code().value());
        switch (decider.decide(state, order)) {
            case Decision.Accepted<?, ?> _ -> {}
            case Decision.Rejected<?, AgencyRejection>(var rejection) -> throw AgencyProblems.of(rejection);
        }
        var before = agency(state);
        return new Preview(
                Difference.between(before.map(ReferenceCodec::write), ReferenceCodec.write(agency)),
                AgencyWarnings.of(agency, before, known));
    }

    private PublishedAgency state(String code) {
        return agencies.find(code).map(Stored::state).orElseGet(decider::initial);
    }

    private static Optional<Agency> agency(PublishedAgency state) {
        return switch (state) {
            case Absent _ -> Optional.empty();
            case Kept kept -> Optional.of(kept.agency());
        };
    }
}
