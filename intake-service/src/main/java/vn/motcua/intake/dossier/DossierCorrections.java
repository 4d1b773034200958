package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Correction.Data;
import vn.motcua.intake.dossier.Correction.FinishedAt;
import vn.motcua.intake.dossier.Correction.ReceivedAt;
import vn.motcua.intake.dossier.Correction.Result;
import vn.motcua.intake.dossier.Correction.ReturnedAt;
import vn.motcua.intake.dossier.Dossier.Accepted;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.FinancialDuty;
import vn.motcua.intake.dossier.Dossier.NotAccepted;
import vn.motcua.intake.dossier.Dossier.Processing;
import vn.motcua.intake.dossier.Dossier.Received;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Resolved;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.Dossier.Stopped;
import vn.motcua.intake.dossier.Dossier.StoppedForGood;
import vn.motcua.intake.dossier.Dossier.Submitted;
import vn.motcua.intake.dossier.Dossier.SupplementAtIntake;
import vn.motcua.intake.dossier.Dossier.SupplementInProcessing;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.DossierCommand.Correct;
import vn.motcua.intake.dossier.DossierRejection.DateNotCounted;
import vn.motcua.intake.dossier.DossierRejection.InFuture;
import vn.motcua.intake.dossier.DossierRejection.MovesBack;
import vn.motcua.intake.dossier.DossierRejection.NobodyToCorrect;
import vn.motcua.intake.dossier.DossierRejection.ResultMissing;
import vn.motcua.intake.dossier.DossierRejection.TimeOutOfRange;

/**
 * What may be put right, and what not even a leader may: a finish that moves back would erase lateness. A receipt is another matter:
 * one that was written down too late has given the office time that was the citizen's, one too early took it from the office.
 *
 * <p>With its outcome the paper that tells the result is another one. Who was granted something by mistake has a refusal coming, which
 * waits for its head, and nothing is handed over before that; of a dossier that was returned already only what is known of it changes here,
 * and the refusal goes out beside the paper in the citizen's hand. What was issued stays in the history ({@code /results}). Who was refused
 * by mistake is granted by a paper: the one that was issued before, or one that comes with the correction.
 */
final class DossierCorrections {
    private static final String VALUE = "value";

    /** Whoever finds a receipt wrong by more has another dossier in mind [assumed]. */
    private static final Duration LONGEST_BACK = Duration.ofDays(60);

    private DossierCorrections() {}

    static Decision<DossierEvent, DossierRejection> corrected(Registered dossier, Correct c) {
        return switch (c.correction()) {
            case Data(var field) ->
                isNamed(dossier.folder().submission(), field)
                        ? accept(made(dossier, c))
                        : reject(new NobodyToCorrect(field));
            case ReceivedAt(var to) -> received(dossier, c, to);
            case FinishedAt(var to) -> finished(dossier, c, to);
            case ReturnedAt(var to) -> returned(dossier, c, to);
            case Result(var to) -> result(dossier, c, to);
        };
    }

    private static boolean isNamed(Submission submission, Correction.Field field) {
        return switch (field) {
            case FILER_NAME, FILER_ID_NUMBER, FILER_PHONE, FILER_EMAIL -> submission.filer() != null;
            case OWNER_NAME, OWNER_ID_NUMBER, OWNER_PHONE, OWNER_EMAIL -> submission.owner() != null;
        };
    }

    /** What has ended never moves any more. */
    private static Decision<DossierEvent, DossierRejection> received(Registered dossier, Correct c, Instant to) {
        return switch (dossier) {
            case Accepted accepted -> received(accepted, accepted.acceptance(), c, to);
            case Processing processing -> received(processing, processing.acceptance(), c, to);
            case SupplementInProcessing waiting -> received(waiting, waiting.acceptance(), c, to);
            case FinancialDuty owing -> received(owing, owing.acceptance(), c, to);
            case Stopped stopped -> received(stopped, stopped.acceptance(), c, to);
            case Submitted _,
                    NotAccepted _,
                    SupplementAtIntake _,
                    Withdrawn _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ ->
                DossierDecider.notIn(
                        dossier,
                        Status.ACCEPTED,
                        Status.PROCESSING,
                        Status.SUPPLEMENT,
                        Status.FINANCIAL_DUTY,
                        Status.STOPPED);
        };
    }

    private static Decision<DossierEvent, DossierRejection> received(
            Registered dossier, Acceptance acceptance, Correct c, Instant to) {
        var known = acceptance.receivedAt();
        if (acceptance.terms() == null) {
            return reject(new DateNotCounted());
        }
        if (to.isAfter(c.at())) {
            return reject(new InFuture(VALUE, to));
        }
        var earliest = known.minus(LONGEST_BACK);
        if (to.isBefore(earliest)) {
            return reject(new TimeOutOfRange(VALUE, earliest, c.at(), to));
        }
        return to.equals(known) ? accept() : accept(made(dossier, c));
    }

    private static Decision<DossierEvent, DossierRejection> finished(Registered dossier, Correct c, Instant to) {
        return switch (dossier) {
            case Resolved resolved -> later(dossier, c, resolved.finishedAt(), to);
            case Returned returned ->
                to.isAfter(returned.returnedAt())
                        ? reject(new TimeOutOfRange(VALUE, returned.finishedAt(), returned.returnedAt(), to))
                        : later(dossier, c, returned.finishedAt(), to);
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.RESOLVED, Status.RETURNED);
        };
    }

    private static Decision<DossierEvent, DossierRejection> returned(Registered dossier, Correct c, Instant to) {
        return switch (dossier) {
            case Returned returned -> later(dossier, c, returned.returnedAt(), to);
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.RETURNED);
        };
    }

    private static Decision<DossierEvent, DossierRejection> later(
            Registered dossier, Correct c, Instant known, Instant to) {
        if (to.isBefore(known)) {
            return reject(new MovesBack(VALUE, known, to));
        }
        if (to.isAfter(c.at())) {
            return reject(new InFuture(VALUE, to));
        }
        return to.equals(known) ? accept() : accept(made(dossier, c));
    }

    private static Decision<DossierEvent, DossierRejection> result(Registered dossier, Correct c, Outcome to) {
        return switch (dossier) {
            case Resolved resolved
            when to == Outcome.GRANTED
                    && c.result() == null
                    && resolved.acceptance().lastResult().isEmpty() -> reject(new ResultMissing());
            case Resolved resolved -> result(resolved, resolved.outcome(), c, to);
            case Returned returned -> result(returned, returned.outcome(), c, to);
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.RESOLVED, Status.RETURNED);
        };
    }

    /** Another paper of the same outcome is a correction as well. */
    private static Decision<DossierEvent, DossierRejection> result(
            Received dossier, Outcome known, Correct c, Outcome to) {
        var paper = c.result();
        if (paper != null && DossierDecider.isOfFuture(paper, c.at())) {
            return reject(DossierDecider.ofFuture(paper, c.at()));
        }
        if (paper != null && !dossier.acceptance().lastResult().equals(Optional.of(paper))) {
            return accept(made(dossier, c), new DossierEvent.ResultIssued(paper));
        }
        return known == to ? accept() : accept(made(dossier, c));
    }

    private static DossierEvent made(Registered dossier, Correct c) {
        var folder = dossier.folder();
        var made = new Correction.Made(
                folder.corrections().size() + 1,
                c.correction(),
                c.by(),
                c.legalBasis(),
                folder.nextReference("correction"),
                c.at());
        return new DossierEvent.Corrected(made, c.text());
    }

    /** The dossier as it is known now; the events before still tell what was written down. */
    static Registered after(Registered dossier, Correction correction) {
        return switch (correction) {
            case Data _ -> dossier;
            case ReceivedAt(var to) -> {
                var received = (Received) dossier;
                yield received.with(received.acceptance().receivedAt(to));
            }
            case FinishedAt(var to) ->
                changed(
                        dossier,
                        correction,
                        resolved -> new Resolved(resolved.folder(), resolved.acceptance(), resolved.outcome(), to),
                        r -> new Returned(r.folder(), r.acceptance(), r.outcome(), to, r.returnedAt(), r.method()));
            case ReturnedAt(var to) ->
                changed(
                        dossier,
                        correction,
                        resolved -> resolved,
                        r -> new Returned(r.folder(), r.acceptance(), r.outcome(), r.finishedAt(), to, r.method()));
            case Result(var to) ->
                changed(
                        dossier,
                        correction,
                        resolved -> new Resolved(
                                corrected(resolved.folder(), to == Outcome.REFUSED ? true : null),
                                resolved.acceptance(),
                                to,
                                resolved.finishedAt()),
                        r -> new Returned(
                                corrected(r.folder(), null),
                                r.acceptance(),
                                to,
                                r.finishedAt(),
                                r.returnedAt(),
                                r.method()));
        };
    }

    private static Folder corrected(Folder folder, @Nullable Boolean awaited) {
        return folder.noting(folder.onDesk().corrected(awaited));
    }

    private static Registered changed(
            Registered dossier,
            Correction correction,
            UnaryOperator<Resolved> resolved,
            UnaryOperator<Returned> returned) {
        return switch (dossier) {
            case Resolved state -> resolved.apply(state);
            case Returned state -> returned.apply(state);
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Annulled _ ->
                throw new IllegalStateException(
                        correction + " on " + dossier.getClass().getSimpleName());
        };
    }
}
