package vn.motcua.contracts;

/** How a dossier ended: granted, refused after appraisal (art. 19.8), withdrawn, or stopped for good. */
public enum Outcome {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    STOPPED
}
