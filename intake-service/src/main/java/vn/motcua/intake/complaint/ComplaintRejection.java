package vn.motcua.intake.complaint;

/** Why an order about a complaint is refused. */
public sealed interface ComplaintRejection {

    record NoSuchComplaint() implements ComplaintRejection {}

    /** The key was used for another complaint. */
    record KeyReused() implements ComplaintRejection {}

    /** The number was given to a complaint that has one. */
    record NumberedAlready(String number) implements ComplaintRejection {}

    record AnsweredAlready(String number) implements ComplaintRejection {}

    /** There is no answer to rate. */
    record NotAnswered(String number) implements ComplaintRejection {}

    record RatedAlready(String number) implements ComplaintRejection {}
}
