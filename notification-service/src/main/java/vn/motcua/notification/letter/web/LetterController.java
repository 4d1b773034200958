package vn.motcua.notification.letter.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.correspondence.LetterList;
import vn.motcua.notification.correspondence.web.CorrespondenceAccess;
import vn.motcua.notification.letter.LetterFiles;

/** Letters to read. */
@RestController
class LetterController {

    private static final String READERS =
            "hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')";
    private static final String STAFF = "hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller')";

    private final CorrespondenceAccess access;
    private final LetterList letters;
    private final LetterFiles files;
    private final Seal seal;

    LetterController(CorrespondenceAccess access, LetterList letters, LetterFiles files, Seal seal) {
        this.access = access;
        this.letters = letters;
        this.files = files;
        this.seal = seal;
    }

    /** Lists the letters of a dossier (văn bản của hồ sơ). */
    @GetMapping("/api/v1/dossiers/{dossier}/letters")
    @PreAuthorize(READERS)
    ResponseEntity<Page<LetterView>> listLettersOfDossier(@PathVariable String dossier, Actor actor) {
        var seen = access.book(new DossierId(dossier), actor);
        var views = seen.book().letters().stream()
                .filter(letter -> CorrespondenceAccess.sees(actor, seen.book(), letter))
                .map(letter -> LetterView.of(seen.book(), letter, seal))
                .toList();
        return ResponseEntity.ok().eTag(Etag.of(seen.version())).body(new Page<>(views, null));
    }

    /** Reads a letter (xem văn bản). As data, or as the sheet that is printed. */
    @GetMapping(path = "/api/v1/letters/{letter}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    ResponseEntity<LetterView> readLetter(@PathVariable String letter, Actor actor) {
        var found = find(letter, actor);
        return ResponseEntity.ok()
                .eTag(Etag.of(found.seen().version()))
                .body(LetterView.of(found.seen().book(), found.letter(), seal));
    }

    /** Reads a letter as the sheet that is printed (bản in của văn bản). */
    @GetMapping(path = "/api/v1/letters/{letter}", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize(READERS)
    ResponseEntity<byte[]> printLetter(@PathVariable String letter, Actor actor) {
        var seen = find(letter, actor);
        var found = seen.letter();
        var digest = found.digest()
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "letter-not-set",
                        "The letter is not set yet",
                        "Expected letter " + found.id() + " to be set, is "
                                + seen.seen().book().stateOf(found)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(found.id() + ".pdf")
                                .build()
                                .toString())
                .body(files.read(found.id(), digest));
    }

    private record Found(CorrespondenceAccess.Seen seen, Letter letter) {}

    private Found find(String letter, Actor actor) {
        var id = LetterId.parse(letter).orElseThrow(CorrespondenceAccess::noSuchLetter);
        var seen = access.book(id.dossier(), actor);
        return seen.book()
                .letter(id)
                .filter(known -> CorrespondenceAccess.sees(actor, seen.book(), known))
                .map(known -> new Found(seen, known))
                .orElseThrow(CorrespondenceAccess::noSuchLetter);
    }

    /** Lists the letters of the agencies that the token covers (danh sách văn bản). */
    @GetMapping("/api/v1/letters")
    @PreAuthorize(STAFF)
    Page<LetterView> listLetters(
            @RequestParam(required = false) Letter.@Nullable State state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var size = Limits.of(limit);
        var visible = new HashSet<>(access.agencies(actor));
        if (agency != null) {
            visible.retainAll(Set.of(new AgencyCode(agency)));
        }
        var wanted = state == null ? EnumSet.allOf(Letter.State.class) : EnumSet.of(state);
        var found = letters.page(wanted, visible, after(cursor), size + 1);
        return Page.of(
                found,
                size,
                entry -> LetterView.of(entry.book(), entry.letter(), seal),
                last -> Cursor.encode(last.letter().id()));
    }

    private static @Nullable LetterId after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        return Cursor.decode(cursor, 1, values -> LetterId.parse(values.text(0)).orElseThrow(Cursor::unknown));
    }
}
