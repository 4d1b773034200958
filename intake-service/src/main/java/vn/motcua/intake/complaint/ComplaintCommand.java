package vn.motcua.intake.complaint;

import java.time.Instant;

/** What may be ordered of a complaint. */
public sealed interface ComplaintCommand {

    /** Receive it. */
    record Lodge(Complaint.Receipt receipt) implements ComplaintCommand {}

    /** Give it its number. */
    record Number(String number) implements ComplaintCommand {}

    /** Answer it. */
    record GiveAnswer(Complaint.Answer answer) implements ComplaintCommand {}

    /** Rate the answer. */
    record Rate(Complaint.Rating rating) implements ComplaintCommand {}

    /** Note until when it is to be answered. */
    record NoteDeadline(Instant answerDueAt) implements ComplaintCommand {}

    /** Note that this date passed without an answer. */
    record NoteOverdue(Instant answerDueAt) implements ComplaintCommand {}
}
