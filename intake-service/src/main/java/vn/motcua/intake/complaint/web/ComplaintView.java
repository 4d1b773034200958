package vn.motcua.intake.complaint.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.complaint.Complaint.Answer;
import vn.motcua.intake.complaint.Complaint.Answered;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Open;
import vn.motcua.intake.complaint.Complaint.Promise;
import vn.motcua.intake.complaint.Complaint.Rated;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.ComplaintState;

/**
 * A complaint as the outside sees it.
 *
 * @param answerDueAt null until sla has said it
 * @param overdue the date passed without an answer; stays true after a late one
 * @param text null in lists, as are all other words of people
 */
record ComplaintView(
        String id,
        String number,
        String agency,
        @Nullable String dossier,
        String category,
        ComplaintState state,
        boolean overdue,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime answerDueAt,
        @Nullable String text,
        @Nullable Contact contact,
        @Nullable AnswerView answer,
        @Nullable RatingView rating) {

    /**
     * What was answered.
     *
     * @param by staff id
     * @param text null in lists
     */
    record AnswerView(OffsetDateTime at, String by, @Nullable String text) {}

    /** How it was rated. */
    record RatingView(int score, @Nullable String comment) {}

    /** Whole, for whoever may read what was written. */
    static ComplaintView of(Numbered complaint, ComplaintTexts texts) {
        return view(complaint, texts);
    }

    /** Without what people wrote. */
    static ComplaintView masked(Numbered complaint) {
        return view(complaint, null);
    }

    /** As it was when it had just been received. */
    static ComplaintView first(Numbered complaint, ComplaintTexts texts) {
        return of(new Open(complaint.number(), complaint.receipt(), new Promise(null, false)), texts);
    }

    private static ComplaintView view(Numbered complaint, @Nullable ComplaintTexts texts) {
        var receipt = complaint.receipt();
        var promise = complaint.promise();
        return new ComplaintView(
                receipt.id(),
                complaint.number(),
                receipt.agency().value(),
                receipt.dossier() == null ? null : receipt.dossier().value(),
                receipt.category(),
                ComplaintState.of(complaint),
                promise.overdue(),
                OfficeTime.local(receipt.at()),
                local(promise.answerDueAt()),
                texts == null ? null : texts.text(receipt.id(), ComplaintTexts.TEXT, receipt.text()),
                texts == null ? null : texts.contact(receipt.id(), receipt.contact()),
                answer(complaint, texts),
                rating(complaint, texts));
    }

    private static @Nullable AnswerView answer(Numbered complaint, @Nullable ComplaintTexts texts) {
        return switch (complaint) {
            case Open _ -> null;
            case Answered answered -> answer(answered.receipt(), answered.answer(), texts);
            case Rated rated -> answer(rated.receipt(), rated.answer(), texts);
        };
    }

    private static AnswerView answer(Receipt receipt, Answer answer, @Nullable ComplaintTexts texts) {
        var text = texts == null ? null : texts.text(receipt.id(), ComplaintTexts.ANSWER, answer.text());
        return new AnswerView(OfficeTime.local(answer.at()), answer.by().value(), text);
    }

    private static @Nullable RatingView rating(Numbered complaint, @Nullable ComplaintTexts texts) {
        return switch (complaint) {
            case Open _, Answered _ -> null;
            case Rated(var _, var receipt, var _, var _, var rating) ->
                new RatingView(
                        rating.score(),
                        texts == null ? null : texts.textIfAny(receipt.id(), ComplaintTexts.COMMENT, rating.comment()));
        };
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : OfficeTime.local(at);
    }
}
