package vn.motcua.intake.dossier.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.Corrected.Fact;
import vn.motcua.contracts.IntakeEvent.DossierImported.PastStop;
import vn.motcua.contracts.IntakeEvent.DossierImported.Standing;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.DossierCommand.Note.GroundsTold;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.Folder;
import vn.motcua.intake.dossier.Money;
import vn.motcua.intake.dossier.Past;
import vn.motcua.intake.dossier.Submission;

/** Which events the other services hear of, in which words, and which work outside the house begins with them. */
final class DossierAnnouncements {
    /** The work of issuing the code. */
    static final String NUMBERING = "number";

    private DossierAnnouncements() {}

    /** @param after the state that the event led to */
    static Effects effects(DossierEvent event, Dossier after) {
        return switch (event) {
            case DossierEvent.Submitted(var submission) ->
                submission.handIn().externalCode() == null ? Effects.none().ask(numbering(submission)) : Effects.none();
            case DossierEvent.Imported e -> say(imported(e, registered(after).folder()));
            case DossierEvent.Registered _ -> say(word(registered(after))).done(NUMBERING);
            case DossierEvent.Accepted e -> say(new IntakeEvent.Accepted(e.receivedAt(), e.by(), e.terms()));
            case DossierEvent.NotAccepted e -> say(new IntakeEvent.NotAccepted(e.by(), e.reference()));
            case DossierEvent.SupplementRequested e ->
                say(new IntakeEvent.SupplementRequested(e.request(), e.phase(), e.by(), e.until(), e.reference()));
            case DossierEvent.SupplementHandedIn e -> say(new IntakeEvent.SupplementHandedIn(e.request(), e.at()));
            case DossierEvent.SupplementConfirmed e ->
                say(new IntakeEvent.SupplementConfirmed(e.request(), e.complete(), e.completeAt(), e.by()));
            case DossierEvent.WithdrawalAsked e -> say(new IntakeEvent.WithdrawalAsked(e.reference()));
            case DossierEvent.WithdrawalRetracted e -> say(new IntakeEvent.WithdrawalRetracted(e.by()));
            case DossierEvent.Withdrawn e -> say(new IntakeEvent.Withdrawn(e.by()));
            case DossierEvent.Stopped e ->
                say(new IntakeEvent.Stopped(e.isFinal(), e.legalBasis(), e.by(), e.reference()));
            case DossierEvent.Resumed e -> say(new IntakeEvent.Resumed(e.by()));
            case DossierEvent.Annulled e -> say(new IntakeEvent.Annulled(e.legalBasis(), e.by(), e.reference()));
            case DossierEvent.Corrected e -> say(corrected(e.made()));
            case DossierEvent.Finished e ->
                say(new IntakeEvent.Finished(e.finishedAt(), e.outcome(), e.immediate() ? true : null));
            case DossierEvent.Returned e -> say(new IntakeEvent.Returned(e.returnedAt(), e.method()));
            case DossierEvent.DutiesTold e ->
                say(new IntakeEvent.FinancialDutyTold(e.claims().size(), Money.sum(e.claims()), e.by()));
            case DossierEvent.DutyPaid e -> say(new IntakeEvent.FinancialDutyPaid(e.amount(), e.paidAt(), e.open()));
            case DossierEvent.FeeRecorded(var fee) ->
                fee.isExempt() ? Effects.none() : Effects.none().ask(FeeNumbering.work(fee, registered(after)));
            case DossierEvent.FeeNumbered e -> Effects.none().done(FeeNumbering.work(e.fee()));
            case DossierEvent.FeeRefunded _ -> Effects.none();
            case DossierEvent.GroundsWanted(var grounds) -> Effects.none().ask(fetching(grounds));
            case DossierEvent.GroundsKept _ -> Effects.none().done(GroundsTold.WORK);
            case DossierEvent.ProcessingBegun _,
                    DossierEvent.AgencyJoined _,
                    DossierEvent.ContactChanged _,
                    DossierEvent.StepDone _,
                    DossierEvent.StepsUndone _,
                    DossierEvent.ResultIssued _,
                    DossierEvent.RouteEnded _,
                    DossierEvent.DueNoted _,
                    DossierEvent.AnswerDueNoted _,
                    DossierEvent.PostNoted _,
                    DossierEvent.RefusalIssued _,
                    DossierEvent.RefusalDrafted _,
                    DossierEvent.SupplementDeadlineNoted _ -> Effects.none();
        };
    }

    private static Todo fetching(String grounds) {
        return Todo.now(GroundsTold.WORK, GroundsTold.WORK, Map.of("reference", grounds));
    }

    private static Todo numbering(Submission submission) {
        var series = DossierCode.series(
                submission.receivingAgency(), submission.handIn().submittedAt());
        return Todo.now(
                NUMBERING,
                NUMBERING,
                Map.of("series", series, "claim", submission.id().value()));
    }

    private static Registered registered(Dossier after) {
        if (after instanceof Registered dossier) {
            return dossier;
        }
        throw new IllegalStateException(
                "Expected a dossier with a code, got " + after.getClass().getSimpleName());
    }

    private static IntakeEvent.DossierImported imported(DossierEvent.Imported event, Folder folder) {
        var submission = event.submission();
        var past = event.past();
        return new IntakeEvent.DossierImported(
                event.code(),
                submission.promise().procedure(),
                submission.promise().field(),
                submission.promise().ruleSet().name(),
                submission.receivingAgency(),
                submission.competentAgency(),
                submission.handIn().channel(),
                submission.handIn().resultDelivery(),
                submission.request().client(),
                folder.parties(),
                past.receivedAt(),
                word(past.standing()),
                past.dueAt(),
                past.reappointedDueAt(),
                past.waits().stream()
                        .map(wait -> new PastStop(wait.reason(), wait.from(), wait.to()))
                        .toList(),
                past.outcome().orElse(null),
                past.endedAt().orElse(null),
                past.returnedAt().orElse(null),
                past.endedAt().isPresent() ? List.of() : submission.promise().route(),
                past.recordedAt());
    }

    private static Standing word(Past.Standing standing) {
        return switch (standing) {
            case Past.Standing.Accepted _ -> Standing.ACCEPTED;
            case Past.Standing.Processing _ -> Standing.PROCESSING;
            case Past.Standing.Supplement _ -> Standing.SUPPLEMENT;
            case Past.Standing.Stopped _, Past.Standing.StoppedForGood _ -> Standing.STOPPED;
            case Past.Standing.Resolved _ -> Standing.RESOLVED;
            case Past.Standing.Returned _ -> Standing.RETURNED;
            case Past.Standing.Withdrawn _ -> Standing.WITHDRAWN;
        };
    }

    private static IntakeEvent.Registered word(Registered dossier) {
        var folder = dossier.folder();
        var submission = folder.submission();
        return new IntakeEvent.Registered(
                folder.code(),
                submission.promise().procedure(),
                submission.promise().procedureVersion(),
                submission.promise().field(),
                submission.promise().ruleSet().name(),
                submission.receivingAgency(),
                submission.competentAgency(),
                submission.handIn().channel(),
                submission.handIn().resultDelivery(),
                submission.request().client(),
                folder.parties(),
                submission.handIn().submittedAt());
    }

    private static IntakeEvent corrected(Correction.Made made) {
        return switch (made.correction()) {
            case Correction.Data _ -> corrected(made, Fact.DATA, null, null);
            case Correction.FinishedAt(var to) -> corrected(made, Fact.FINISHED_AT, to, null);
            case Correction.ReturnedAt(var to) -> corrected(made, Fact.RETURNED_AT, to, null);
            case Correction.Result(var right) -> corrected(made, Fact.OUTCOME, null, right);
            case Correction.ReceivedAt(var to) -> {
                var legalBasis = Objects.requireNonNull(made.legalBasis());
                yield new IntakeEvent.ReceiptCorrected(made.number(), to, made.by(), legalBasis, made.reference());
            }
        };
    }

    private static IntakeEvent corrected(
            Correction.Made made, Fact fact, @Nullable Instant to, @Nullable Outcome outcome) {
        return new IntakeEvent.Corrected(
                made.number(), fact, to, outcome, made.by(), made.legalBasis(), made.reference());
    }

    private static Effects say(IntakeEvent event) {
        var entry = EventCatalogue.entryOf(event);
        return Effects.announce(new Announcement(entry.type(), entry.dataSchema(), EventCatalogue.write(event)));
    }
}
