package vn.motcua.eventing.simulation;

/** Bugs that can be planted, to show that the simulation finds them. */
enum Planted {
    NONE,
    SEND_BEFORE_COMMIT,
    WATERMARK_OUTSIDE_THE_UPDATE,
    LOG_TOLD_OF_WHAT_IS_OWED,
    PULL_BEFORE_THE_ANSWER,
    PENDING_BELIEVED_TO_BE_SENT,
    OUTBOX_WRITTEN_WHATEVER_THE_VERSION,
    TODO_REMOVED_BEFORE_ITS_OUTCOME,
    SERIAL_TAKEN_BEFORE_IT_IS_GIVEN,
    BATCH_BELIEVED_TO_BE_WRITTEN
}
