package vn.motcua.intake.tracking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.web.PageLanguage;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.Status;

/** What anybody with a code may know. */
@RestController
@PreAuthorize("permitAll()")
class TrackingController {
    private final DossierRegister register;

    TrackingController(DossierRegister register) {
        this.register = register;
    }

    /** Tells how a dossier stands (tra cứu tình trạng hồ sơ). For whoever knows its code. */
    @GetMapping("/api/v1/tracking/{code}")
    View trackDossier(@PathVariable String code) {
        return tracked(code).orElseThrow(Problem::noSuchDossier);
    }

    /**
     * Tells the same on a page (trang tra cứu hồ sơ). It is where the QR code of a receipt leads. In Vietnamese, or in English
     * for whoever asks for that; of a code that is not there too.
     */
    @GetMapping(path = "/track/{code}", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> showTrackingPage(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var spoken = PageLanguage.of(language);
        var dossier = tracked(code);
        return ResponseEntity.status(dossier.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(dossier.map(found -> TrackingPage.of(found, spoken))
                        .orElseGet(() -> TrackingPage.ofNone(spoken)));
    }

    private Optional<View> tracked(String code) {
        return DossierCode.isCode(code)
                ? register.withCode(code).map(found -> View.of(found.dossier()))
                : Optional.empty();
    }

    /**
     * How a dossier stands, without persons.
     *
     * @param statusName says of a void dossier that it is void; its status is the one it had
     */
    record View(String code, Status status, int statusCode, String statusName, Progress progress) {

        static View of(Registered dossier) {
            var status = Dossier.statusOf(dossier);
            return new View(
                    dossier.folder().code(),
                    status,
                    status.code(),
                    Dossier.statusNameOf(dossier),
                    Progress.of(dossier));
        }
    }

    /** Steps of the way that are behind it, and all. */
    record Progress(int done, int total) {

        static Progress of(Registered dossier) {
            var total = dossier.folder().submission().promise().route().size();
            var done = Dossier.acceptanceOf(dossier)
                    .map(acceptance -> acceptance.done().size())
                    .orElse(0);
            return new Progress(Math.min(done, total), total);
        }
    }
}
