package vn.motcua.intake.migration.work;

import static java.util.stream.Collectors.groupingBy;

import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.BodyDigest;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.Past;
import vn.motcua.intake.migration.Chunks.Chunk;
import vn.motcua.intake.migration.Faults.Fault;
import vn.motcua.intake.migration.Inspection;
import vn.motcua.intake.migration.Line;
import vn.motcua.intake.migration.Migration.Upload;
import vn.motcua.intake.migration.Serials;
import vn.motcua.intake.migration.Takeover;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.RuleSets;

/**
 * Makes dossiers of the lines of a chunk, many at a time. A dossier's id follows from its code, so that a line that was brought
 * over before is found again, by whichever try or migration.
 */
@Component
final class ChunkImporter {
    private static final int AT_A_TIME = 32;
    private static final int MOST_SUCCESSORS = 20;
    private static final Duration STILL_DRAWN_FROM = Duration.ofDays(60);

    /** Far beyond what an agency issues in a day: one like this is passed over by none. */
    private static final long HIGHEST_SERIAL = 99_999;

    private final Subjects<Dossier, DossierCommand, DossierRejection> dossiers;
    private final DossierRegister register;
    private final Published<Agency> agencies;
    private final Catalogue procedures;
    private final RuleSets ruleSets;
    private final BodyDigest digest;
    private final Serials serials;

    ChunkImporter(
            Subjects<Dossier, DossierCommand, DossierRejection> dossiers,
            DossierRegister register,
            Published<Agency> agencies,
            Catalogue procedures,
            RuleSets ruleSets,
            BodyDigest digest,
            Serials serials) {
        this.dossiers = dossiers;
        this.register = register;
        this.agencies = agencies;
        this.procedures = procedures;
        this.ruleSets = ruleSets;
        this.digest = digest;
        this.serials = serials;
    }

    /** What became of a chunk; faults in the order of the lines. */
    record Result(long accepted, List<Fault> faults) {}

    private record Sound(long number, Line line, Past past) {
        DossierId id() {
            return new DossierId(Idempotency.id("migrations", "dossier", line.code()));
        }
    }

    Result bringOver(String migration, Upload upload, Chunk chunk) throws InterruptedException {
        var faults = new ArrayList<Fault>();
        var byCode = new LinkedHashMap<String, List<Sound>>();
        var number = chunk.firstLine();
        for (var text : chunk.lines()) {
            if (!LineCutter.isBlank(text)) {
                inspect(number, text, upload.at(), byCode, faults);
            }
            number++;
        }
        var sound = byCode.values().stream().mapToLong(List::size).sum();
        var refused = bringOver(migration, upload, byCode);
        faults.addAll(refused);
        faults.sort(Comparator.comparingLong(Fault::line));
        return new Result(sound - refused.size(), faults);
    }

    private void inspect(long number, byte[] text, Instant now, Map<String, List<Sound>> byCode, List<Fault> faults) {
        switch (LineReader.read(text)) {
            case LineReader.Reading.Unreadable(var detail) -> faults.add(new Fault(number, detail));
            case LineReader.Reading.Read(var line) -> {
                switch (Inspection.of(line, code -> agencies.find(code.value()).isPresent(), now)) {
                    case Inspection.Finding.Faulty(var detail) -> faults.add(new Fault(number, detail));
                    case Inspection.Finding.Sound(var completed, var past) ->
                        byCode.computeIfAbsent(completed.code(), code -> new ArrayList<>())
                                .add(new Sound(number, completed, past));
                }
            }
        }
    }

    /** Lines of one code one after the other, so that the first one counts, at every try; all in the trace of the upload. */
    private List<Fault> bringOver(String migration, Upload upload, Map<String, List<Sound>> byCode)
            throws InterruptedException {
        var given = passOver(byCode, upload.at());
        var known = register.idsOf(byCode.keySet());
        var permits = new Semaphore(AT_A_TIME);
        try (var threads = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor())) {
            var jobs = byCode.entrySet().stream()
                    .<Callable<List<Fault>>>map(code -> () -> {
                        permits.acquire();
                        try {
                            return bringOver(
                                    migration,
                                    upload,
                                    code.getValue(),
                                    given.contains(code.getKey()),
                                    known.getOrDefault(code.getKey(), List.of()));
                        } finally {
                            permits.release();
                        }
                    })
                    .toList();
            var faults = new ArrayList<Fault>();
            for (var job : threads.invokeAll(jobs)) {
                faults.addAll(job.get());
            }
            return faults;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private List<Fault> bringOver(
            String migration, Upload upload, List<Sound> lines, boolean isGiven, List<DossierId> known) {
        var faults = new ArrayList<Fault>();
        for (var line : lines) {
            var isBrought = known.contains(line.id());
            if (known.size() > (isBrought ? 1 : 0) || (isGiven && !isBrought)) {
                faults.add(new Fault(line.number(), "Expected a code of no other dossier, got the code of another"));
            } else if (!isBroughtOver(migration, upload, line)) {
                faults.add(new Fault(
                        line.number(), "Expected the past that this code was imported with before, got another"));
            }
        }
        return faults;
    }

    /**
     * Sees to it that no dossier filed here gets a code that came in with a line. Only the series of the last days are still drawn
     * from: a filing may be reported late, but not later than that.
     *
     * @return codes among these that a dossier filed here is about to get
     */
    private Set<String> passOver(Map<String, List<Sound>> byCode, Instant now) {
        var recent = DossierCode.shortDay(now.minus(STILL_DRAWN_FROM));
        var bySeries = byCode.keySet().stream()
                .map(DossierCode::new)
                .filter(code -> code.shortDay().compareTo(recent) >= 0 && code.serial() <= HIGHEST_SERIAL)
                .collect(groupingBy(DossierCode::series));
        var given = new HashSet<String>();
        bySeries.forEach((series, codes) -> {
            var highest = codes.stream().mapToLong(DossierCode::serial).max().orElseThrow();
            var taken = serials.passOver(series, highest);
            codes.stream()
                    .filter(code -> taken.contains(code.serial()))
                    .map(DossierCode::value)
                    .forEach(given::add);
        });
        return given;
    }

    private boolean isBroughtOver(String migration, Upload upload, Sound sound) {
        return switch (dossiers.handle(sound.id().value(), null, order(migration, upload, sound))) {
            case Handled.Done<Dossier, DossierRejection> _ -> true;
            case Handled.Refused<Dossier, DossierRejection> _ -> false;
            case Handled.Stale<Dossier, DossierRejection> _ ->
                throw new IllegalStateException("An import asks for no version");
        };
    }

    private DossierCommand order(String migration, Upload upload, Sound sound) {
        var line = sound.line();
        var day = OfficeTime.day(line.receivedAt());
        return Takeover.order(
                sound.id(),
                line,
                sound.past(),
                procedures.find(line.procedure()).map(offer -> offer.on(day)),
                ruleSets.on(day),
                holder(line.competent()),
                upload,
                digest.of(line),
                migration + "/" + sound.number());
    }

    /** Open dossiers follow the successor of an agency that is no more. */
    private AgencyCode holder(AgencyCode agency) {
        var holder = agency;
        for (var i = 0; i < MOST_SUCCESSORS; i++) {
            var successor = agencies.find(holder.value()).map(Agency::successor).orElse(null);
            if (successor == null) {
                return holder;
            }
            holder = successor;
        }
        return holder;
    }
}
