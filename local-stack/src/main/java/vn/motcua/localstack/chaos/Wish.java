package vn.motcua.localstack.chaos;

/** How far the traffic brings a dossier, and by which way. */
enum Wish {
    WHOLE,
    /** The second agency waits until an apology has been signed, if the clock jumps far enough for one. */
    LATE,
    LEFT_AT_THE_COUNTER,
    LEFT_ACCEPTED,
    LEFT_AFTER_ONE_STEP
}
