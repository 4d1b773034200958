package vn.motcua.intake.file;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.BodyDigest;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.file.Attachments.Claim;
import vn.motcua.intake.file.FileTypes.Look;
import vn.motcua.intake.file.Files.Label;

/** Uploads and downloads. */
@RestController
class FileController {
    private final Files files;
    private final DossierRegister register;
    private final DossierAccess access;
    private final Attachments attachments;
    private final BusinessClock clock;
    private final BodyDigest digest;
    private final FileTypes types = new FileTypes();

    FileController(
            Files files,
            DossierRegister register,
            DossierAccess access,
            Attachments attachments,
            BusinessClock clock,
            BodyDigest digest) {
        this.files = files;
        this.register = register;
        this.access = access;
        this.attachments = attachments;
        this.clock = clock;
        this.digest = digest;
    }

    /**
     * Uploads a file (tải giấy tờ lên). Its type is told by its content; a dossier names it by its id, and it belongs to the one
     * that names it first.
     */
    @PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader')")
    @Answers({CREATED, OK})
    ResponseEntity<View> uploadAttachment(
            Actor actor,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestPart MultipartFile file,
            MultipartHttpServletRequest upload) {
        requireOne(upload);
        var called = FileName.checked(file.getOriginalFilename());
        var content = content(file);
        var type = type(content);
        var id = key == null
                ? UUID.randomUUID().toString()
                : Idempotency.id(actor.client(), actor.id(), Idempotency.require(key));
        var name = FileName.of(called, type);
        var label = new Label(
                id,
                name,
                type,
                content.length,
                actor.client(),
                actor.id(),
                actor.agency(),
                clock.now(),
                digest.of(Map.of("name", name, "sha256", sha256(content))),
                null);
        if (files.keep(label, content)) {
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + id))
                    .body(View.of(label));
        }
        return ResponseEntity.ok(View.of(sameAs(label)));
    }

    /** Downloads a file (tải giấy tờ xuống). For whoever uploaded it or may see a dossier that names it. */
    @GetMapping("/api/v1/attachments/{id}")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader')")
    ResponseEntity<byte[]> downloadAttachment(Actor actor, @PathVariable String id) {
        var label = files.label(id).filter(known -> maySee(actor, known)).orElseThrow(FileController::unknown);
        return answer(label);
    }

    /** Gives a file to the service that sends results (tệp đính kèm). */
    @GetMapping("/internal/files/{id}")
    @PreAuthorize("hasRole('service')")
    ResponseEntity<byte[]> downloadFile(@PathVariable String id) {
        return answer(files.label(id).orElseThrow(FileController::unknown));
    }

    /**
     * Makes a file a dossier's own (gắn tệp vào hồ sơ). For the service whose steps bring results: the file is the dossier's from
     * now on, whatever becomes of the step.
     */
    @PutMapping("/internal/dossiers/{dossier}/files/{id}")
    @PreAuthorize("hasRole('service')")
    @Answers(value = NO_CONTENT, refusals = UNPROCESSABLE_CONTENT)
    ResponseEntity<Void> claimFile(
            @PathVariable String dossier, @PathVariable String id, @RequestParam Set<String> agency) {
        var owner = new DossierId(dossier);
        access.any(owner);
        return switch (attachments.claim(
                owner, id, agency.stream().map(AgencyCode::new).toList())) {
            case Claim.Held _ -> ResponseEntity.noContent().build();
            case Claim.Unknown _ -> throw AttachmentProblems.unknown("attachment");
        };
    }

    /** Whoever brought it; officials who see the dossier that it belongs to; the applicant once the dossier names it. */
    private boolean maySee(Actor actor, Label label) {
        var sight = actor.sight();
        return label.isOf(actor)
                || isOfTheDossier(actor, label)
                || register.withAttachment(label.id()).stream()
                        .anyMatch(found -> sight.covers(found.dossier().folder().concerned()));
    }

    private boolean isOfTheDossier(Actor actor, Label label) {
        return label.dossier() != null && actor.sight().agencies().isPresent() && access.sees(actor, label.dossier());
    }

    private ResponseEntity<byte[]> answer(Label label) {
        var disposition = ContentDisposition.attachment()
                .filename(label.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(label.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(files.content(label.id()).orElseThrow(FileController::unknown));
    }

    /** The file that the same key has brought before. */
    private Label sameAs(Label label) {
        return files.label(label.id())
                .filter(known -> known.digest().equals(label.digest()))
                .orElseThrow(() -> Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "key-reused",
                                "The key was used for another request",
                                "Expected a new key for another file, got the key of another")
                        .error(Idempotency.HEADER, "a new key for another file", "the key of another file"));
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java", e);
        }
    }

    private String type(byte[] content) {
        return switch (types.look(content)) {
            case Look.Accepted(var type) -> type;
            case Look.Another _ -> throw unsupported();
            case Look.Unsafe(var found) -> throw unsafe(found);
            case Look.Unreadable(var found) -> throw unreadable(found);
        };
    }

    private static Problem unsafe(String found) {
        var expected =
                "a paper without scripts, macros, programs, films, links that open by themselves and files inside";
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "file-not-safe",
                        "The file holds more than a paper",
                        "Expected " + expected + ", got " + found)
                .error("file", expected, found);
    }

    private static Problem unreadable(String found) {
        var expected = "a paper that can be shown and printed";
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "file-not-readable",
                        "The file cannot be shown and printed",
                        "Expected " + expected + ", got " + found)
                .error("file", expected, found);
    }

    /** A second file would be lost, and nobody would know. */
    private static void requireOne(MultipartHttpServletRequest upload) {
        var count =
                upload.getMultiFileMap().values().stream().mapToInt(List::size).sum();
        if (count != 1) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request",
                            "The request is not as expected",
                            "Expected one file in an upload, got " + count)
                    .error("file", "one file in an upload", String.valueOf(count));
        }
    }

    private static Problem unsupported() {
        var expected = "one of " + FileTypes.ACCEPTED.stream().sorted().toList();
        return Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "file-type-not-accepted",
                        "Files of this type are not accepted",
                        "Expected " + expected + " by its content, got another type")
                .error("file", expected, "another type");
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-attachment",
                "There is no such attachment",
                "Expected a known attachment, got none");
    }

    /** A file that was uploaded. */
    record View(String id, String name, String type, long size) {
        static View of(Label label) {
            return new View(label.id(), label.name(), label.type(), label.size());
        }
    }
}
