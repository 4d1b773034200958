package vn.motcua.contracts;

/** Where the applicant wants the result: at the counter, by public post, or electronically. */
public enum Delivery {
    COUNTER,
    POST,
    ELECTRONIC
}
