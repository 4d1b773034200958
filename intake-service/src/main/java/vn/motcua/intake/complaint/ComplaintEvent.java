package vn.motcua.intake.complaint;

/** What happened to a complaint. */
public sealed interface ComplaintEvent {

    record Lodged(Complaint.Receipt receipt) implements ComplaintEvent {}

    record Numbered(String number) implements ComplaintEvent {}

    record Answered(Complaint.Answer answer) implements ComplaintEvent {}

    record Rated(Complaint.Rating rating) implements ComplaintEvent {}

    /** sla has said something about its date. */
    record PromiseNoted(Complaint.Promise promise) implements ComplaintEvent {}
}
