package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;

/** A dossier (hồ sơ): one request, with its papers, until the result is returned. One type per state. */
public sealed interface Dossier {

    /** Nothing was ever handed in under this id. */
    record Absent() implements Dossier {}

    /** Handed in; its code is being issued. Nobody has been told of it yet. */
    record Unnumbered(Submission submission) implements Dossier {}

    /** It has its official code. */
    sealed interface Registered extends Dossier {
        Folder folder();

        Registered with(Folder folder);
    }

    /** It was accepted at some time: the term ran. */
    sealed interface Received extends Registered {
        Acceptance acceptance();

        Received with(Acceptance acceptance);

        @Override
        Received with(Folder folder);
    }

    /** 1: online or by post, not yet answered. */
    record Submitted(Folder folder) implements Registered {
        @Override
        public Submitted with(Folder folder) {
            return new Submitted(folder);
        }
    }

    /** 2: receipt issued, the term runs. */
    record Accepted(Folder folder, Acceptance acceptance) implements Received {
        @Override
        public Accepted with(Folder folder) {
            return new Accepted(folder, acceptance);
        }

        @Override
        public Accepted with(Acceptance acceptance) {
            return new Accepted(folder, acceptance);
        }
    }

    /** 3: refused at intake; an end. */
    record NotAccepted(Folder folder, Instant at) implements Registered {
        @Override
        public NotAccepted with(Folder folder) {
            return new NotAccepted(folder, at);
        }
    }

    /** 4: from the first hand-over acceptance. */
    record Processing(Folder folder, Acceptance acceptance) implements Received {
        @Override
        public Processing with(Folder folder) {
            return new Processing(folder, acceptance);
        }

        @Override
        public Processing with(Acceptance acceptance) {
            return new Processing(folder, acceptance);
        }
    }

    /** 5 at intake: papers are wanted before it can be accepted. */
    record SupplementAtIntake(Folder folder) implements Registered {
        @Override
        public SupplementAtIntake with(Folder folder) {
            return new SupplementAtIntake(folder);
        }
    }

    /** 5 in processing: papers are wanted, the clock stands. */
    record SupplementInProcessing(Folder folder, Acceptance acceptance) implements Received {
        @Override
        public SupplementInProcessing with(Folder folder) {
            return new SupplementInProcessing(folder, acceptance);
        }

        @Override
        public SupplementInProcessing with(Acceptance acceptance) {
            return new SupplementInProcessing(folder, acceptance);
        }
    }

    /** 6: the applicant has to pay, the clock stands. */
    record FinancialDuty(Folder folder, Acceptance acceptance) implements Received {
        @Override
        public FinancialDuty with(Folder folder) {
            return new FinancialDuty(folder, acceptance);
        }

        @Override
        public FinancialDuty with(Acceptance acceptance) {
            return new FinancialDuty(folder, acceptance);
        }
    }

    /** 7: given back to the applicant; an end. */
    record Withdrawn(Folder folder, @Nullable Acceptance acceptance, Instant at) implements Registered {
        @Override
        public Withdrawn with(Folder folder) {
            return new Withdrawn(folder, acceptance, at);
        }
    }

    /** 8, not final. */
    record Stopped(Folder folder, Acceptance acceptance) implements Received {
        /** What the stop interrupted, and gives back when it is lifted: papers that were wanted are wanted still. */
        Received interrupted() {
            return folder.awaitsPapersIn(Phase.PROCESSING)
                    ? new SupplementInProcessing(folder, acceptance)
                    : new Processing(folder, acceptance);
        }

        @Override
        public Stopped with(Folder folder) {
            return new Stopped(folder, acceptance);
        }

        @Override
        public Stopped with(Acceptance acceptance) {
            return new Stopped(folder, acceptance);
        }
    }

    /** 8, final; an end. */
    record StoppedForGood(Folder folder, Acceptance acceptance, Instant at) implements Received {
        @Override
        public StoppedForGood with(Folder folder) {
            return new StoppedForGood(folder, acceptance, at);
        }

        @Override
        public StoppedForGood with(Acceptance acceptance) {
            return new StoppedForGood(folder, acceptance, at);
        }
    }

    /** 9: the result, or the refusal after appraisal, is at the receiving one-stop unit. */
    record Resolved(Folder folder, Acceptance acceptance, Outcome outcome, Instant finishedAt) implements Received {
        /** Whether the paper that tells the result is a refusal that its head has not signed yet. */
        boolean awaitsRefusal() {
            return outcome == Outcome.REFUSED
                    && Boolean.TRUE.equals(folder.onDesk().refusalAwaited());
        }

        @Override
        public Resolved with(Folder folder) {
            return new Resolved(folder, acceptance, outcome, finishedAt);
        }

        @Override
        public Resolved with(Acceptance acceptance) {
            return new Resolved(folder, acceptance, outcome, finishedAt);
        }
    }

    /** 10: the result has reached the applicant; an end. */
    record Returned(
            Folder folder,
            Acceptance acceptance,
            Outcome outcome,
            Instant finishedAt,
            Instant returnedAt,
            Delivery method)
            implements Received {
        @Override
        public Returned with(Folder folder) {
            return new Returned(folder, acceptance, outcome, finishedAt, returnedAt, method);
        }

        @Override
        public Returned with(Acceptance acceptance) {
            return new Returned(folder, acceptance, outcome, finishedAt, returnedAt, method);
        }
    }

    /** Void from the beginning; keeps the state it had; an end. */
    record Annulled(Registered before, Instant at) implements Registered {
        @Override
        public Folder folder() {
            return before.folder();
        }

        @Override
        public Annulled with(Folder folder) {
            return new Annulled(before.with(folder), at);
        }
    }

    /** The national status. */
    static Status statusOf(Registered dossier) {
        return switch (dossier) {
            case Submitted _ -> Status.SUBMITTED;
            case Accepted _ -> Status.ACCEPTED;
            case NotAccepted _ -> Status.NOT_ACCEPTED;
            case Processing _ -> Status.PROCESSING;
            case SupplementAtIntake _, SupplementInProcessing _ -> Status.SUPPLEMENT;
            case FinancialDuty _ -> Status.FINANCIAL_DUTY;
            case Withdrawn _ -> Status.WITHDRAWN;
            case Stopped _, StoppedForGood _ -> Status.STOPPED;
            case Resolved _ -> Status.RESOLVED;
            case Returned _ -> Status.RETURNED;
            case Annulled annulled -> statusOf(annulled.before());
        };
    }

    /** Where a supplement is wanted, if one is. */
    static Optional<Phase> phaseOf(Registered dossier) {
        return switch (dossier) {
            case SupplementAtIntake _ -> Optional.of(Phase.INTAKE);
            case SupplementInProcessing _ -> Optional.of(Phase.PROCESSING);
            case Annulled annulled -> phaseOf(annulled.before());
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _ -> Optional.empty();
        };
    }

    /** What began with the receipt, if there was one. */
    static Optional<Acceptance> acceptanceOf(Registered dossier) {
        return switch (dossier) {
            case Received received -> Optional.of(received.acceptance());
            case Withdrawn withdrawn -> Optional.ofNullable(withdrawn.acceptance());
            case Annulled annulled -> acceptanceOf(annulled.before());
            case Submitted _, SupplementAtIntake _, NotAccepted _ -> Optional.empty();
        };
    }

    /** How it ended, if it did. */
    static Optional<Outcome> outcomeOf(Registered dossier) {
        return switch (dossier) {
            case Resolved resolved -> Optional.of(resolved.outcome());
            case Returned returned -> Optional.of(returned.outcome());
            case Withdrawn _ -> Optional.of(Outcome.WITHDRAWN);
            case StoppedForGood _ -> Optional.of(Outcome.STOPPED);
            case Annulled annulled -> outcomeOf(annulled.before());
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Stopped _ -> Optional.empty();
        };
    }

    /** The paper that answers the citizen, if one does: none of those that came before a refusal. */
    static Optional<ResultPaper> resultOf(Registered dossier) {
        return outcomeOf(dossier).filter(Outcome.REFUSED::equals).isPresent()
                ? Optional.empty()
                : acceptanceOf(dossier).flatMap(Acceptance::lastResult);
    }

    /**
     * The text that says why it was refused, as soon as the applicant may read it: at the counter at once, after appraisal when the
     * refusal is issued, and then that of the correction if one made it a refusal.
     */
    static Optional<String> refusalOf(Registered dossier) {
        var folder = dossier.folder();
        var isIssued = outcomeOf(dossier).filter(Outcome.REFUSED::equals).isPresent()
                && folder.onDesk().isRefusalIssued();
        if (statusOf(dossier) == Status.NOT_ACCEPTED) {
            return folder.lastReference(Folder.REFUSAL);
        }
        return isIssued ? folder.correctedRefusal().or(() -> folder.lastReference(Folder.REFUSAL)) : Optional.empty();
    }

    /** The text of the applicant's wish to have it back, while it waits and when it was granted; null if something else ended it. */
    static @Nullable String wishOf(Registered dossier) {
        return switch (dossier) {
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Stopped _,
                    Withdrawn _ -> dossier.folder().withdrawal();
            case NotAccepted _, StoppedForGood _, Resolved _, Returned _, Annulled _ -> null;
        };
    }

    /** When the legal clock ended, if it did. */
    static Optional<Instant> finishedAt(Registered dossier) {
        return switch (dossier) {
            case Resolved resolved -> Optional.of(resolved.finishedAt());
            case Returned returned -> Optional.of(returned.finishedAt());
            case Withdrawn withdrawn -> Optional.of(withdrawn.at());
            case StoppedForGood stopped -> Optional.of(stopped.at());
            case Annulled annulled -> finishedAt(annulled.before());
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Stopped _ -> Optional.empty();
        };
    }

    /** When the result reached the applicant, if it did. */
    static Optional<Instant> returnedAt(Registered dossier) {
        return switch (dossier) {
            case Returned returned -> Optional.of(returned.returnedAt());
            case Annulled annulled -> returnedAt(annulled.before());
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
                    Resolved _ -> Optional.empty();
        };
    }

    /** The national name of its status; of a void dossier that it is void, which no status of the list says. */
    static String statusNameOf(Registered dossier) {
        return isAnnulled(dossier) ? "Đã hủy hồ sơ" : statusOf(dossier).officialName();
    }

    /** Whether it was declared void. */
    static boolean isAnnulled(Registered dossier) {
        return dossier instanceof Annulled;
    }

    /** The dossier as it stood when its code was issued: what the first answer said. */
    static Registered asRegistered(Registered dossier) {
        var submission = dossier.folder().submission();
        var folder = Folder.of(submission, dossier.folder().code());
        var acceptance = acceptanceOf(dossier);
        if (!submission.acceptedAtOnce() || acceptance.isEmpty()) {
            return new Submitted(folder);
        }
        var begun = acceptance.get().begun();
        var terms = begun.terms();
        return new Accepted(
                terms == null
                        ? folder
                        : folder.accepted(terms, submission.handIn().extension()),
                begun);
    }
}
