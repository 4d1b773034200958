package vn.motcua.notification.complaint;

/** Why an order about the answer to a complaint is refused. */
public sealed interface ReplyRejection {

    /** There is no answer that could have been sent. */
    record NothingOwed() implements ReplyRejection {}
}
