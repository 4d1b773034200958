package vn.motcua.intake.migration.web;

import static org.springframework.http.HttpStatus.ACCEPTED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.BodyDigest;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.migration.Chunks;
import vn.motcua.intake.migration.Faults;
import vn.motcua.intake.migration.Faults.Fault;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.Migration.Upload;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationRejection;
import vn.motcua.intake.migration.work.LineCutter;
import vn.motcua.intake.migration.work.MigrationSettings;

/** Dossiers of an older system, one a line: handed in, and watched on their way. */
@RestController
@RequestMapping("/api/v1/migrations")
@PreAuthorize("hasRole('operator')")
class MigrationController {
    private static final int MOST_FAULTS = 1_000;

    private final Subjects<Migration, MigrationCommand, MigrationRejection> migrations;
    private final Chunks chunks;
    private final Faults faults;
    private final BusinessClock clock;
    private final BodyDigest digest;
    private final MigrationSettings settings;

    MigrationController(
            Subjects<Migration, MigrationCommand, MigrationRejection> migrations,
            Chunks chunks,
            Faults faults,
            BusinessClock clock,
            BodyDigest digest,
            MigrationSettings settings) {
        this.migrations = migrations;
        this.chunks = chunks;
        this.faults = faults;
        this.clock = clock;
        this.digest = digest;
        this.settings = settings;
    }

    /**
     * Hands in dossiers of an older system, one a line (chuyển dữ liệu hồ sơ từ hệ thống cũ). Answers when all of it
     * is kept; the lines are brought over from then on.
     */
    @PostMapping(consumes = "application/x-ndjson")
    @Answers(ACCEPTED)
    ResponseEntity<Begun> beginMigration(
            Actor actor,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            InputStream body) {
        var id = key == null
                ? UUID.randomUUID().toString()
                : Idempotency.id(actor.client(), actor.id(), Idempotency.require(key));
        var rows = id + "/" + UUID.randomUUID();
        var first = keep(actor, id, rows, body);
        if (!first.rows().equals(rows)) {
            chunks.forget(rows);
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/migrations/" + id))
                .body(new Begun(id));
    }

    /** Chunks before the migration that mentions them; what then is not mentioned is forgotten. */
    private Upload keep(Actor actor, String id, String rows, InputStream body) {
        try {
            var lines = new LineCutter(body, settings.maxBody().toBytes());
            var count = 0;
            for (var chunk = lines.next(); chunk.isPresent(); chunk = lines.next()) {
                chunks.keep(rows, count++, chunk.get());
            }
            if (lines.lines() == 0) {
                throw empty();
            }
            var fingerprint = digest.of(Map.of("sha256", lines.sha256Hex()));
            var upload = new Upload(
                    actor.client(), new StaffId(actor.id()), rows, count, lines.lines(), fingerprint, clock.now());
            var begun = Ordered.done(
                    migrations.handle(id, new MigrationCommand.Begin(upload)), MigrationController::problem);
            return upload(begun.state());
        } catch (IOException e) {
            chunks.forget(rows);
            throw new UncheckedIOException(e);
        } catch (Problem e) {
            chunks.forget(rows);
            throw e;
        }
    }

    private static Upload upload(Migration migration) {
        return switch (migration) {
            case Migration.Underway underway -> underway.upload();
            case Migration.Done done -> done.upload();
            case Migration.Absent _ -> throw problem(new MigrationRejection.NoSuchMigration());
        };
    }

    static Problem problem(MigrationRejection rejection) {
        return switch (rejection) {
            case MigrationRejection.NoSuchMigration _ ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-migration",
                        "There is no such migration",
                        "Expected a known migration, got none");
            case MigrationRejection.KeyReused _ ->
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "key-reused",
                                "The key was used for another request",
                                "Expected a new key for other lines, got the key of others")
                        .error(Idempotency.HEADER, "a new key for other lines", "the key of others");
            case MigrationRejection.NotNext(var expected, var found) ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-next",
                        "Another chunk is next",
                        "Expected chunk " + expected + ", got " + found);
        };
    }

    private static Problem empty() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "no-lines",
                "There are no lines",
                "Expected at least one line of JSON, got none");
    }

    /** Reads how far a migration has come (tiến độ chuyển dữ liệu). And what was wrong with which line. */
    @GetMapping("/{id}")
    View readMigration(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var stored = migrations.find(id).orElseThrow(() -> problem(new MigrationRejection.NoSuchMigration()));
        var after = cursor == null ? 0 : Cursor.decode(cursor, 1, values -> values.number(0));
        var most = limit == null || limit < 1 ? MOST_FAULTS : Math.min(limit, MOST_FAULTS);
        var found = faults.after(id, after, most + 1);
        var page = found.subList(0, Math.min(found.size(), most));
        var next = found.size() > most ? Cursor.encode(page.getLast().line()) : null;
        return switch (stored.state()) {
            case Migration.Underway(var upload, var progress) ->
                new View(id, upload.lines(), progress.accepted(), progress.rejected(), false, page, next);
            case Migration.Done(var upload, var progress) ->
                new View(id, upload.lines(), progress.accepted(), progress.rejected(), true, page, next);
            case Migration.Absent _ -> throw problem(new MigrationRejection.NoSuchMigration());
        };
    }

    /** A migration that has begun. */
    record Begun(String id) {}

    /**
     * How far a migration has come.
     *
     * @param total lines that say something
     * @param done whether every line is handled
     * @param next cursor of the errors that follow, null if these are the last
     */
    record View(
            String id,
            long total,
            long accepted,
            long rejected,
            boolean done,
            List<Fault> errors,
            @Nullable String next) {}
}
