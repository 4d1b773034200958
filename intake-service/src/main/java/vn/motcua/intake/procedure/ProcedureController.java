package vn.motcua.intake.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.Terms.OwnRules;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Problem;

/** What the administration offers; for everybody. */
@RestController
@RequestMapping("/api/v1/procedures")
@PreAuthorize("permitAll()")
class ProcedureController {
    private final Published<Procedure> procedures;
    private final QrCodes qrCodes;

    ProcedureController(Published<Procedure> procedures) {
        this.procedures = procedures;
        this.qrCodes = new QrCodes();
    }

    /** Lists the procedures on offer (danh mục thủ tục hành chính). */
    @GetMapping
    Page<View> listProcedures(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String field,
            @RequestParam @Nullable String level,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Limits.of(limit);
        var after = cursor == null ? "" : Cursor.decode(cursor, 1, values -> values.text(0));
        var found = procedures.all().stream()
                .filter(procedure -> procedure.code().compareTo(after) > 0)
                .filter(procedure -> q == null || mentions(procedure, q))
                .filter(procedure -> field == null || procedure.field().equalsIgnoreCase(field))
                .filter(procedure -> level == null || procedure.levels().contains(level))
                .limit(size + 1L)
                .toList();
        return Page.of(found, size, View::of, last -> Cursor.encode(last.code()));
    }

    /** Reads a procedure (xem thủ tục hành chính). Its terms, fees, papers and the way of its dossiers. */
    @GetMapping("/{code}")
    View readProcedure(@PathVariable String code) {
        return View.of(procedure(code));
    }

    /** Draws the QR code of a procedure (mã QR của thủ tục hành chính). */
    @GetMapping(path = "/{code}/qr", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> drawProcedureCode(@PathVariable String code) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.IMAGE_PNG)
                .body(qrCodes.png(procedure(code).code()));
    }

    private Procedure procedure(String code) {
        return procedures
                .find(code)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-procedure",
                        "There is no such procedure",
                        "Expected the code of a published procedure, got another"));
    }

    private static boolean mentions(Procedure procedure, String q) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        return procedure.code().contains(wanted)
                || procedure.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** A procedure as citizens read it. */
    record View(
            String code,
            String name,
            String field,
            List<String> levels,
            List<String> offeredAt,
            int version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean online,
            boolean verified,
            List<Term> terms,
            List<Procedure.Fee> fees,
            List<Procedure.Component> components,
            List<RouteStep> route,
            @Nullable OwnRules own,
            Procedure.@Nullable OnlineService onlineService,
            @Nullable Boolean resultPaper) {

        static View of(Procedure procedure) {
            return new View(
                    procedure.code(),
                    procedure.name(),
                    procedure.field(),
                    procedure.levels(),
                    AgencyCode.values(procedure.offeredAt()),
                    procedure.version(),
                    procedure.validFrom(),
                    procedure.validTo(),
                    procedure.online(),
                    procedure.verified(),
                    procedure.terms().stream().map(Term::of).toList(),
                    procedure.fees(),
                    procedure.components(),
                    procedure.route(),
                    procedure.own(),
                    procedure.onlineService(),
                    procedure.resultPaper());
        }
    }

    /** The legal time of a case, in one piece. */
    record Term(
            @JsonProperty("case") @Nullable String caseName,
            @Nullable Channel channel,
            int value,
            Unit unit,
            boolean sameDay,
            vn.motcua.contracts.@Nullable Term committed,
            Procedure.@Nullable Extension extension,
            @Nullable String committedBy,
            @Nullable Integer saved) {

        private static @Nullable Integer saved(Procedure.CaseTerm term) {
            var committed = term.committed();
            return committed == null ? null : term.term().value() - committed.value();
        }

        static Term of(Procedure.CaseTerm term) {
            return new Term(
                    term.caseName(),
                    term.channel(),
                    term.term().value(),
                    term.term().unit(),
                    term.sameDay(),
                    term.committed(),
                    term.extension(),
                    term.committedBy(),
                    saved(term));
        }
    }
}
