package vn.motcua.intake.dossier.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.BodyDigest;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.access.SeenDossier;
import vn.motcua.intake.dossier.Application;
import vn.motcua.intake.dossier.Application.Asked;
import vn.motcua.intake.dossier.Application.HandedIn;
import vn.motcua.intake.dossier.Application.Handover;
import vn.motcua.intake.dossier.Application.People;
import vn.motcua.intake.dossier.Application.Taken;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierCommand.Submit;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.DossierRejection.KeyReused;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.Submission.Request;
import vn.motcua.intake.file.AttachmentProblems;
import vn.motcua.intake.file.Attachments;
import vn.motcua.intake.file.Attachments.Claim;

/** Takes dossiers in: once for every key, whoever asks how often. */
@Component
final class Filing {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Subjects<Dossier, DossierCommand, DossierRejection> dossiers;
    private final FilingRules rules;
    private final Attachments attachments;
    private final PersonalData persons;
    private final BodyDigest digest;

    Filing(
            Subjects<Dossier, DossierCommand, DossierRejection> dossiers,
            FilingRules rules,
            Attachments attachments,
            PersonalData persons,
            BodyDigest digest) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.attachments = attachments;
        this.persons = persons;
        this.digest = digest;
    }

    /**
     * A dossier that was filed.
     *
     * @param isFirst whether this very request has filed it
     */
    record Filed(SeenDossier dossier, boolean isFirst) {}

    Filed file(Actor actor, String key, SubmitDossierRequest request) {
        requireRole(actor, request);
        var id = new DossierId(Idempotency.id(actor.client(), actor.id(), key));
        var fingerprint = digest.of(request);
        var known = dossiers.find(id.value());
        if (known.isPresent()) {
            return repeated(known.get(), fingerprint);
        }
        var attempt = UUID.randomUUID().toString();
        var application = application(id, actor, request, fingerprint, attempt);
        var submit = submit(application, request);
        var files = claim(id, actor, application.papers());
        try {
            var filed = registered(Ordered.done(dossiers.handle(id.value(), submit), DossierProblems::of));
            return new Filed(filed, submission(filed).request().attempt().equals(attempt));
        } catch (Problem refused) {
            attachments.release(files);
            throw refused;
        }
    }

    /** What would be filed, without anything being kept: nothing that it names is claimed. */
    Submit tried(Actor actor, SubmitDossierRequest request) {
        requireRole(actor, request);
        var application =
                application(new DossierId(UUID.randomUUID().toString()), actor, request, digest.of(request), "");
        var submit = submit(application, request);
        for (var paper : application.papers()) {
            var file = paper.attachment();
            if (file != null && !attachments.isFree(file, actor)) {
                throw AttachmentProblems.unknown(field(application.papers(), file));
            }
        }
        return submit;
    }

    private Filed repeated(Stored<Dossier> known, String fingerprint) {
        var filed = registered(known);
        if (!submission(filed).request().fingerprint().equals(fingerprint)) {
            throw DossierProblems.of(new KeyReused());
        }
        return new Filed(filed, false);
    }

    private static Submission submission(SeenDossier filed) {
        return filed.dossier().folder().submission();
    }

    /** Whoever repeats a request while its code is being issued waits for it a little. */
    private SeenDossier registered(Stored<Dossier> stored) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var latest = stored;
        while (!(latest.state() instanceof Registered)) {
            if (System.nanoTime() > until) {
                throw notNumberedYet();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            latest = dossiers.find(stored.id()).orElseThrow(Problem::noSuchDossier);
        }
        return new SeenDossier(new DossierId(latest.id()), latest.version(), (Registered) latest.state());
    }

    private static Problem notNumberedYet() {
        return Problem.later("not-numbered-yet", "The dossier has no code yet", "Try the same request again later");
    }

    private static void requireRole(Actor actor, SubmitDossierRequest request) {
        var isPortal = actor.is(Roles.PORTAL);
        var isClerk = actor.actsAs(Roles.CLERK, request.receivingAgency());
        var may =
                switch (request.channel()) {
                    case COUNTER -> isClerk;
                    case ONLINE, KIOSK -> isPortal;
                    case POST -> isClerk || isPortal;
                };
        if (!may) {
            throw new AccessDeniedException("Expected a role that may file by " + request.channel() + ", got another");
        }
    }

    private Submit submit(Application application, SubmitDossierRequest request) {
        IdentityNumbers.check("filer.idNumber", request.filer().idNumber());
        IdentityNumbers.check(
                "owner.idNumber",
                request.owner() == null ? null : request.owner().idNumber());
        return rules.submit(request.procedure(), application);
    }

    /** Files are there before anything mentions them, and are this dossier's alone. */
    Claim.Held claim(DossierId dossier, Actor actor, List<HandedIn> papers) {
        var ids = papers.stream()
                .map(HandedIn::attachment)
                .filter(Objects::nonNull)
                .toList();
        return switch (attachments.claim(dossier, ids, actor)) {
            case Claim.Held held -> held;
            case Claim.Unknown(var file) -> throw AttachmentProblems.unknown(field(papers, file));
        };
    }

    private static String field(List<HandedIn> papers, String file) {
        var place = papers.stream().map(HandedIn::attachment).toList().indexOf(file);
        return "documents[" + place + "].attachment";
    }

    private Application application(
            DossierId id, Actor actor, SubmitDossierRequest request, String fingerprint, String attempt) {
        var filer = request.filer().person();
        var owner = request.owner() == null ? null : request.owner().person();
        var handover = request.handover();
        var receivedAt = request.receivedAt();
        return new Application(
                id,
                new Request(actor.client(), new StaffId(actor.id()), fingerprint, attempt),
                new AgencyCode(request.receivingAgency()),
                request.channel(),
                actor.is(Roles.CLERK),
                new Asked(request.resultDelivery(), request.caseName(), persons.sealIfAny(id, request.extension())),
                new Taken(
                        handover == null ? null : new Handover(handover.at().toInstant(), handover.postalReference()),
                        receivedAt == null ? null : receivedAt.toInstant(),
                        request.externalCode()),
                new People(
                        persons.seal(id, PersonalData.FILER, filer),
                        persons.sealIfAny(id, PersonalData.OWNER, owner),
                        filer.address() != null),
                request.documents().stream()
                        .map(SubmitDossierRequest.Document::paper)
                        .toList());
    }
}
