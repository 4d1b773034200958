package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Dossier.Accepted;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.FinancialDuty;
import vn.motcua.intake.dossier.Dossier.NotAccepted;
import vn.motcua.intake.dossier.Dossier.Processing;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Resolved;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.Dossier.Stopped;
import vn.motcua.intake.dossier.Dossier.StoppedForGood;
import vn.motcua.intake.dossier.Dossier.Submitted;
import vn.motcua.intake.dossier.Dossier.SupplementAtIntake;
import vn.motcua.intake.dossier.Dossier.SupplementInProcessing;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.DossierCommand.Accept;
import vn.motcua.intake.dossier.DossierCommand.Refuse;
import vn.motcua.intake.dossier.DossierRejection.NotByPost;
import vn.motcua.intake.dossier.DossierRejection.TimeOutOfRange;

/** Whether the counter takes a dossier: from which time on, for which term, or with which refusal. */
final class DossierAcceptance {

    private DossierAcceptance() {}

    static List<DossierEvent> registration(Submission submission, String code) {
        var registered = new DossierEvent.Registered(code);
        if (!submission.acceptedAtOnce()) {
            return List.of(registered);
        }
        var folder = Folder.of(submission, code);
        return switch (choose(
                folder, submission.handIn().caseName(), submission.handIn().extension())) {
            case Admission.Choice.Made(var term) ->
                List.of(
                        registered,
                        accepted(
                                folder,
                                submission.handIn().submittedAt(),
                                submission.request().by(),
                                term,
                                submission.handIn().extension()));
            case Admission.Choice.Wrong wrong ->
                throw new IllegalStateException("Expected a decided case at the counter, got " + wrong.rejection());
        };
    }

    static Decision<DossierEvent, DossierRejection> accepted(Registered dossier, Accept c) {
        return switch (dossier) {
            case Submitted _, SupplementAtIntake _ -> accepted(dossier.folder(), c);
            case Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.SUBMITTED, Status.SUPPLEMENT);
        };
    }

    static Decision<DossierEvent, DossierRejection> accepted(Folder folder, Accept c) {
        var submission = folder.submission();
        var handedOverAt = c.handedOverAt();
        if (handedOverAt != null && submission.handIn().channel() != Channel.POST) {
            return reject(new NotByPost());
        }
        if (handedOverAt != null
                && (handedOverAt.isBefore(submission.handIn().submittedAt()) || handedOverAt.isAfter(c.at()))) {
            return reject(new TimeOutOfRange("handedOverAt", submission.handIn().submittedAt(), c.at(), handedOverAt));
        }
        var caseName = c.caseName() == null ? submission.handIn().caseName() : c.caseName();
        return switch (choose(folder, caseName, c.extension())) {
            case Admission.Choice.Made(var term) ->
                accept(accepted(folder, filingTime(folder, c), c.by(), term, c.extension()));
            case Admission.Choice.Wrong wrong -> reject(wrong.rejection());
        };
    }

    /** The law gives the extension or it does not: there is no part of it to choose. */
    static DossierEvent accepted(
            Folder folder, Instant receivedAt, StaffId by, CaseTerm term, @Nullable SealedText extension) {
        var submission = folder.submission();
        var allowed = term.extension();
        return extension == null || allowed == null
                ? new DossierEvent.Accepted(receivedAt, by, submission.terms(term))
                : new DossierEvent.Accepted(
                        receivedAt,
                        by,
                        submission.extended(term, allowed, folder.nextReference("extension")),
                        extension);
    }

    private static Admission.Choice choose(Folder folder, @Nullable String caseName, @Nullable SealedText extension) {
        var submission = folder.submission();
        return Admission.choose(
                caseName,
                extension,
                submission.promise().procedure(),
                submission.promise().cases());
    }

    /** Online: the acceptance. Post: the record with the postman, or, if papers were missing, when they were complete. */
    private static Instant filingTime(Folder folder, Accept c) {
        var submission = folder.submission();
        return switch (submission.handIn().channel()) {
            case COUNTER -> submission.handIn().submittedAt();
            case ONLINE, KIOSK -> c.at();
            case POST -> {
                var handover = submission.handIn().handover() == null
                        ? c.at()
                        : submission.handIn().submittedAt();
                var handedOver = Objects.requireNonNullElse(c.handedOverAt(), handover);
                yield folder.requests().stream()
                        .map(SupplementRequest::completeAt)
                        .filter(Objects::nonNull)
                        .reduce(handedOver, OfficeTime::later);
            }
        };
    }

    static Decision<DossierEvent, DossierRejection> refused(Registered dossier, Refuse c) {
        return switch (dossier) {
            case Submitted _, SupplementAtIntake _ ->
                accept(new DossierEvent.NotAccepted(
                        c.by(), dossier.folder().nextReference(Folder.REFUSAL), c.text(), c.at()));
            case Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.SUBMITTED, Status.SUPPLEMENT);
        };
    }
}
