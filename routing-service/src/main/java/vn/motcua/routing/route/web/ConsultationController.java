package vn.motcua.routing.route.web;

import static org.springframework.http.HttpStatus.CREATED;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.routing.route.Consultation;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Way;

/** Who holds a step asks other agencies for their opinion, and they answer. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/steps/{step}/consultations")
class ConsultationController {

    private final RouteAccess access;
    private final Published<Agency> agencies;
    private final BusinessClock clock;

    ConsultationController(
            Subjects<Route, RouteCommand, RouteRejection> routes,
            Staff staff,
            Published<Agency> agencies,
            BusinessClock clock) {
        this.access = new RouteAccess(routes, staff);
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Asks another agency for its opinion (lấy ý kiến cơ quan liên quan). */
    @PostMapping
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    @Answers(CREATED)
    ResponseEntity<ConsultationView> askOpinion(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ConsultationRequest request,
            Actor actor) {
        var own = access.ownStep(new DossierId(id), new StepId(step), actor);
        if (!agencies.knows(request.agency())) {
            throw RouteProblems.noSuchAgency(request.agency());
        }
        var consultation = key == null
                ? UUID.randomUUID().toString()
                : Idempotency.id(actor.client(), id + "/" + step, Idempotency.require(key));
        var command = request.command(consultation, own.id(), access.officer(own, actor), clock.now());
        var subject = access.order(new DossierId(id), ifMatch, command);
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + id + "/route"))
                .eTag(Etag.of(subject.version()))
                .body(view(subject, consultation));
    }

    /** Gives the opinion that was asked for (cho ý kiến). */
    @PostMapping("/{consultation}/answer")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<ConsultationView> giveOpinion(
            @PathVariable String id,
            @PathVariable String step,
            @PathVariable String consultation,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AnswerRequest request,
            Actor actor) {
        var asked = asked(way(access.visible(new DossierId(id), actor)), step, consultation);
        RouteAccess.own(asked.agency(), asked, actor);
        var command = new RouteCommand.AnswerConsultation(
                consultation,
                access.signer(asked.agency(), actor),
                request.answer().strip(),
                clock.now());
        var subject = access.order(new DossierId(id), ifMatch, command);
        return ResponseEntity.ok().eTag(Etag.of(subject.version())).body(view(subject, consultation));
    }

    /** Reminds an agency of an opinion that is overdue (đôn đốc cho ý kiến), once a day at most. */
    @PostMapping("/{consultation}/reminder")
    @PreAuthorize("hasRole('onestop-head')")
    ResponseEntity<ConsultationView> remindConsulted(
            @PathVariable String id,
            @PathVariable String step,
            @PathVariable String consultation,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var way = way(access.visible(new DossierId(id), actor));
        asked(way, step, consultation);
        var unit = RouteAccess.requireUnit(way, actor);
        var command = new RouteCommand.Remind(consultation, access.signer(unit, actor), clock.now());
        var subject = access.order(new DossierId(id), ifMatch, command);
        return ResponseEntity.ok().eTag(Etag.of(subject.version())).body(view(subject, consultation));
    }

    private static Consultation asked(Way way, String step, String consultation) {
        return way.consultation(consultation)
                .filter(known -> known.inquiry().step().value().equals(step))
                .orElseThrow(() -> RouteProblems.noSuchConsultation(
                        consultation, way.dossier().id()));
    }

    /** Whoever asks or answers takes part. */
    private static ConsultationView view(Stored<Route> subject, String consultation) {
        var way = way(subject);
        return ConsultationView.of(way, way.consultation(consultation).orElseThrow(), true);
    }

    private static Way way(Stored<Route> subject) {
        return subject.state().known().orElseThrow();
    }
}
