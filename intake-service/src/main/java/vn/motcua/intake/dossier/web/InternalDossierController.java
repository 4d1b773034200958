package vn.motcua.intake.dossier.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Folder;

/** For the services whose letters name people and quote texts. */
@RestController
@RequestMapping("/internal/dossiers/{id}")
@PreAuthorize("hasRole('service')")
class InternalDossierController {
    private final DossierAccess access;
    private final PersonalData persons;

    InternalDossierController(DossierAccess access, PersonalData persons) {
        this.access = access;
        this.persons = persons;
    }

    /** Reads whom the letters of a dossier go to (thông tin liên hệ của người nộp hồ sơ). */
    @GetMapping("/contact")
    Contact readContact(@PathVariable String id) {
        var seen = access.any(new DossierId(id));
        var folder = seen.dossier().folder();
        var submission = folder.submission();
        var filer = filer(seen.id(), folder);
        return new Contact(
                folder.code(),
                submission.promise().procedure(),
                submission.promise().procedureName(),
                filer,
                persons.owner(seen.id(), folder),
                filer.address(),
                filer.email(),
                filer.phone(),
                submission.handIn().resultDelivery(),
                OfficeTime.local(submission.handIn().submittedAt()),
                Dossier.acceptanceOf(seen.dossier())
                        .map(Acceptance::receivedAt)
                        .map(OfficeTime::local)
                        .orElse(null),
                folder.currentPapers().stream().map(DossierView.Document::of).toList());
    }

    /** An older system tells no persons; its letters are addressed to whoever filed the dossier with this code. */
    private Person filer(DossierId id, Folder folder) {
        return persons.filer(id, folder, new Person("Người nộp hồ sơ " + folder.code(), null, null, null, null));
    }

    /** Reads a text that an event refers to (nội dung văn bản). */
    @GetMapping("/texts/{reference}")
    Text readText(@PathVariable String id, @PathVariable String reference) {
        var seen = access.any(new DossierId(id));
        var sealed = seen.dossier().folder().texts().get(reference);
        if (sealed == null) {
            throw Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-text",
                    "There is no such text",
                    "Expected a text of the dossier, got another reference");
        }
        var text = persons.text(seen.id(), reference, sealed);
        return new Text(reference, text.reason(), text.legalGround(), text.items());
    }

    /** Whom the letters of a dossier go to. */
    record Contact(
            String code,
            String procedure,
            String procedureName,
            Person filer,
            @Nullable Person owner,
            Person.@Nullable Address address,
            @Nullable String email,
            @Nullable String phone,
            Delivery resultDelivery,
            OffsetDateTime submittedAt,
            @Nullable OffsetDateTime receivedAt,
            List<DossierView.Document> documents) {
        @Override
        public String toString() {
            return "Contact[" + code + "]";
        }
    }

    /** A text that an event refers to. */
    record Text(String ref, @Nullable String reason, @Nullable String legalGround, @Nullable List<String> items) {
        @Override
        public String toString() {
            return "Text[" + ref + "]";
        }
    }
}
