package vn.motcua.intake.procedure.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.OnlineService;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Csv;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.Offer;
import vn.motcua.intake.procedure.Wish;

/** What the administration offers; for everybody. */
@RestController
@PreAuthorize("permitAll()")
class ProcedureController {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int LONGEST_SEARCH = 200;

    private final Catalogue catalogue;
    private final BusinessClock clock;
    private final QrCodes qrCodes = new QrCodes();

    ProcedureController(Catalogue catalogue, BusinessClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Lists the procedures on offer (danh mục thủ tục hành chính). Words are looked for without regard to accents, case, blanks and
     * order.
     */
    @GetMapping("/api/v1/procedures")
    Page<ProcedureView> listProcedures(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String field,
            @RequestParam @Nullable String level,
            @RequestParam OnlineService.@Nullable Level onlineLevel,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Limits.of(limit);
        var after = cursor == null ? "" : Cursor.decode(cursor, 1, values -> values.text(0));
        var found = catalogue.search(wish(q, field, level, onlineLevel), today()).stream()
                .filter(procedure -> procedure.code().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(found, size, ProcedureView::of, last -> Cursor.encode(last.code()));
    }

    private static Wish wish(
            @Nullable String q,
            @Nullable String field,
            @Nullable String level,
            OnlineService.@Nullable Level onlineLevel) {
        if (q != null && q.length() > LONGEST_SEARCH) {
            var expected = "at most " + LONGEST_SEARCH + " characters";
            var found = q.length() + " characters";
            throw Problem.of(
                            BAD_REQUEST,
                            "invalid-request",
                            "The request is not as expected",
                            "Expected q to be " + expected + ", got " + found)
                    .error("q", expected, found);
        }
        return new Wish(q, field, level, onlineLevel);
    }

    /** Reads a procedure (xem thủ tục hành chính). Its terms, fees, papers and the way of its dossiers, as of today. */
    @GetMapping("/api/v1/procedures/{code}")
    ProcedureView readProcedure(@PathVariable String code) {
        return ProcedureView.of(procedure(code));
    }

    /** Lists all versions of a procedure, the earliest first (các phiên bản của thủ tục hành chính). */
    @GetMapping("/api/v1/procedures/{code}/versions")
    Versions listProcedureVersions(@PathVariable String code) {
        return new Versions(
                offer(code).versions().stream().map(ProcedureView::of).toList());
    }

    /** Reads one version of a procedure (xem một phiên bản của thủ tục hành chính). */
    @GetMapping("/api/v1/procedures/{code}/versions/{n}")
    ProcedureView readProcedureVersion(@PathVariable String code, @PathVariable String n) {
        return offer(code)
                .version(ProcedureProblems.number(n))
                .map(ProcedureView::of)
                .orElseThrow(ProcedureProblems::unknown);
    }

    /** All versions of a procedure. */
    record Versions(List<ProcedureView> items) {}

    /** Lists all procedures as open data (dữ liệu mở danh mục thủ tục hành chính). In UTF-8, so marked for spreadsheets. */
    @GetMapping(path = "/api/v1/procedures.csv", produces = Csv.TYPE)
    ResponseEntity<byte[]> exportProcedures() {
        var all = catalogue.search(new Wish(null, null, null, null), today());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(CatalogueTable.of(all));
    }

    /** Shows a procedure on one sheet (trang thủ tục hành chính). In Vietnamese, or in English for whoever asks for it. */
    @GetMapping(path = "/api/v1/procedures/{code}/page", produces = "text/html;charset=UTF-8")
    String showProcedurePage(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return ProcedurePage.of(procedure(code), language);
    }

    /** Draws the QR code of a procedure to be printed in any size (mã QR của thủ tục hành chính). */
    @GetMapping(path = "/api/v1/procedures/{code}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> drawProcedureCodeAsLines(@PathVariable String code) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(qrCodes.svg(procedure(code).code()).getBytes(StandardCharsets.UTF_8));
    }

    /** Draws the QR code of a procedure (mã QR của thủ tục hành chính). */
    @GetMapping(path = "/api/v1/procedures/{code}/qr", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> drawProcedureCode(@PathVariable String code) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.IMAGE_PNG)
                .body(qrCodes.png(procedure(code).code()));
    }

    private LocalDate today() {
        return OfficeTime.day(clock.now());
    }

    private Procedure procedure(String code) {
        return offer(code).on(today());
    }

    private Offer offer(String code) {
        return catalogue.find(code).orElseThrow(ProcedureProblems::unknown);
    }
}
