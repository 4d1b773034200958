package vn.motcua.intake.dossier.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.DossierRegister.Entry;
import vn.motcua.intake.dossier.DossierRegister.Filter;
import vn.motcua.intake.dossier.DossierRegister.Position;
import vn.motcua.intake.dossier.Status;

/** Dossiers: filed, read, found. */
@RestController
@RequestMapping("/api/v1/dossiers")
class DossierController {
    private static final String READERS =
            "hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')";

    private final Filing filing;
    private final DossierAccess access;
    private final DossierRegister register;
    private final PersonalData persons;

    DossierController(Filing filing, DossierAccess access, DossierRegister register, PersonalData persons) {
        this.filing = filing;
        this.access = access;
        this.register = register;
        this.persons = persons;
    }

    /** Files a dossier (nộp hồ sơ). Once for every key: the same request again gets the first answer. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('portal', 'clerk')")
    @Answers(
            value = {CREATED, OK},
            refusals = CONFLICT)
    ResponseEntity<DossierView> fileDossier(
            Actor actor,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody SubmitDossierRequest request) {
        var filed = filing.file(actor, Idempotency.require(key), request);
        var dossier = filed.dossier();
        var first = DossierView.of(dossier.id(), Dossier.asRegistered(dossier.dossier()), persons);
        var answer = filed.isFirst()
                ? ResponseEntity.created(URI.create("/api/v1/dossiers/" + dossier.id()))
                : ResponseEntity.ok();
        return answer.eTag(Etag.of(dossier.version())).body(first);
    }

    /**
     * Reads a dossier (xem hồ sơ). ETag is its version: an order that must meet this version and no other names it in
     * If-Match.
     */
    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<DossierView> readDossier(Actor actor, @PathVariable String id) {
        var seen = access.see(actor, new DossierId(id));
        return ResponseEntity.ok()
                .eTag(Etag.of(seen.version()))
                .body(DossierView.of(seen.id(), seen.dossier(), persons));
    }

    /** Reads the result papers of a dossier (xem kết quả giải quyết thủ tục hành chính). */
    @GetMapping("/{id}/results")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head')")
    Results readResults(Actor actor, @PathVariable String id) {
        var seen = access.see(actor, new DossierId(id));
        return new Results(
                Dossier.acceptanceOf(seen.dossier()).map(Acceptance::results).orElse(List.of()));
    }

    /** The result papers of a dossier. */
    record Results(List<ResultPaper> items) {}

    /** Lists the dossiers that the token may see (danh sách hồ sơ). Without persons and papers. */
    @GetMapping
    @PreAuthorize(READERS)
    Page<DossierView> listDossiers(
            Actor actor,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable String agency,
            @RequestParam @Nullable String procedure,
            @RequestParam @Nullable LocalDate receivedFrom,
            @RequestParam @Nullable LocalDate receivedTo,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Limits.of(limit);
        var filter = new Filter(code, status, AgencyCode.ofNullable(agency), procedure, receivedFrom, receivedTo);
        var after = cursor == null ? null : position(cursor);
        var found = register.list(filter, actor.sight(), after, size + 1);
        return Page.of(found, size, entry -> DossierView.masked(entry.id(), entry.dossier()), DossierController::next);
    }

    static String next(Entry last) {
        var submittedAt = last.dossier().folder().submission().handIn().submittedAt();
        return Cursor.encode(submittedAt, last.id());
    }

    static Position position(String cursor) {
        return Cursor.decode(cursor, 2, values -> new Position(values.instant(0), new DossierId(values.text(1))));
    }
}
