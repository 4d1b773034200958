package vn.motcua.sla.deadline;

import vn.motcua.contracts.StepId;

/** Why a dossier's time cannot be told to do something: the record that asked for it does not fit what was heard before. */
public sealed interface DeadlineRejection {

    record NotRegistered() implements DeadlineRejection {}

    record AlreadyAccepted() implements DeadlineRejection {}

    record NotYetAccepted() implements DeadlineRejection {}

    record NotStopped() implements DeadlineRejection {}

    /** What is overdue here has its apology drafted unasked. */
    record NotImported() implements DeadlineRejection {}

    /** Nobody is owed an apology. */
    record NotOverdue() implements DeadlineRejection {}

    record UnknownStep(StepId step) implements DeadlineRejection {}
}
