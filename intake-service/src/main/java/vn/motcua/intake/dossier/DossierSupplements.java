package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.Optional;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
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
import vn.motcua.intake.dossier.DossierCommand.ConfirmSupplement;
import vn.motcua.intake.dossier.DossierCommand.HandInSupplement;
import vn.motcua.intake.dossier.DossierCommand.RequestSupplement;
import vn.motcua.intake.dossier.DossierRejection.NothingHandedIn;
import vn.motcua.intake.dossier.DossierRejection.SupplementDayNotWorked;
import vn.motcua.intake.dossier.DossierRejection.SupplementDayOutOfRange;
import vn.motcua.intake.dossier.DossierRejection.SupplementTooLate;
import vn.motcua.intake.dossier.DossierRejection.SupplementsUsedUp;

/** Papers that are asked for, handed in and found complete, at intake and while the dossier is worked on. */
final class DossierSupplements {

    private DossierSupplements() {}

    static Decision<DossierEvent, DossierRejection> supplementRequested(Registered dossier, RequestSupplement c) {
        return switch (dossier) {
            case Submitted _ -> supplementRequested(dossier.folder(), Phase.INTAKE, c);
            case Processing _ -> supplementRequested(dossier.folder(), Phase.PROCESSING, c);
            case SupplementAtIntake _ -> usedUp(dossier, Phase.INTAKE);
            case SupplementInProcessing _ -> usedUp(dossier, Phase.PROCESSING);
            case Accepted _,
                    NotAccepted _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.SUBMITTED, Status.PROCESSING);
        };
    }

    static Decision<DossierEvent, DossierRejection> supplementRequested(
            Folder folder, Phase phase, RequestSupplement c) {
        var allowed = folder.submission().supplementsIn(phase);
        if (folder.requestsIn(phase) >= allowed) {
            return reject(new SupplementsUsedUp(allowed));
        }
        var today = OfficeTime.day(c.at());
        var last = today.plusDays(folder.submission().promise().ruleSet().longestSupplement());
        if (c.until().isBefore(today) || c.until().isAfter(last)) {
            return reject(new SupplementDayOutOfRange(today, last, c.until()));
        }
        var nextWorked = c.nextWorked();
        if (nextWorked != null) {
            return reject(new SupplementDayNotWorked(c.until(), nextWorked));
        }
        return accept(new DossierEvent.SupplementRequested(
                folder.requests().size() + 1,
                phase,
                c.by(),
                c.until(),
                folder.nextReference("supplement-request"),
                c.text()));
    }

    private static Decision<DossierEvent, DossierRejection> usedUp(Registered dossier, Phase phase) {
        return reject(new SupplementsUsedUp(dossier.folder().submission().supplementsIn(phase)));
    }

    static Decision<DossierEvent, DossierRejection> supplementHandedIn(Registered dossier, HandInSupplement c) {
        return switch (dossier) {
            case SupplementAtIntake _, SupplementInProcessing _ -> supplementHandedIn(dossier.folder(), c);
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    FinancialDuty _,
                    Processing _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.SUPPLEMENT);
        };
    }

    static Decision<DossierEvent, DossierRejection> supplementHandedIn(Folder folder, HandInSupplement c) {
        var request = folder.openRequest();
        if (request.isOver(c.at())) {
            return reject(new SupplementTooLate(request.until()));
        }
        var submission = folder.submission();
        var wrong = Admission.papers(
                c.papers(),
                submission.promise().components(),
                submission.handIn().channel());
        if (wrong != null) {
            return reject(wrong);
        }
        var papers = Admission.named(c.papers(), submission.promise().components());
        return accept(new DossierEvent.SupplementHandedIn(request.number(), papers, c.at()));
    }

    static Decision<DossierEvent, DossierRejection> supplementConfirmed(Registered dossier, ConfirmSupplement c) {
        return switch (dossier) {
            case SupplementAtIntake atIntake -> supplementConfirmed(atIntake.folder(), c, Optional.empty());
            case SupplementInProcessing inProcessing ->
                supplementConfirmed(
                        inProcessing.folder(),
                        c,
                        Optional.ofNullable(inProcessing.acceptance().routeEnd()));
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    FinancialDuty _,
                    Processing _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.SUPPLEMENT);
        };
    }

    static Decision<DossierEvent, DossierRejection> supplementConfirmed(
            Folder folder, ConfirmSupplement c, Optional<Acceptance.RouteEnd> routeEnd) {
        var request = folder.openRequest();
        if (request.handedInAt() == null) {
            return reject(new NothingHandedIn());
        }
        if (!c.complete()) {
            return accept(new DossierEvent.SupplementConfirmed(request.number(), false, null, c.by()));
        }
        var complete = new DossierEvent.SupplementConfirmed(request.number(), true, request.handedInAt(), c.by());
        return accept(DossierDecider.thenFinish(complete, routeEnd));
    }
}
