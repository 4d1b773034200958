package vn.motcua.intake.complaint;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.complaint.Complaint.Absent;
import vn.motcua.intake.complaint.Complaint.Answered;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Open;
import vn.motcua.intake.complaint.Complaint.Promise;
import vn.motcua.intake.complaint.Complaint.Rated;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.Complaint.Unnumbered;
import vn.motcua.intake.complaint.ComplaintCommand.GiveAnswer;
import vn.motcua.intake.complaint.ComplaintCommand.Lodge;
import vn.motcua.intake.complaint.ComplaintCommand.NoteDeadline;
import vn.motcua.intake.complaint.ComplaintCommand.NoteOverdue;
import vn.motcua.intake.complaint.ComplaintCommand.Number;
import vn.motcua.intake.complaint.ComplaintCommand.Rate;
import vn.motcua.intake.complaint.ComplaintRejection.AnsweredAlready;
import vn.motcua.intake.complaint.ComplaintRejection.KeyReused;
import vn.motcua.intake.complaint.ComplaintRejection.NoSuchComplaint;
import vn.motcua.intake.complaint.ComplaintRejection.NotAnswered;
import vn.motcua.intake.complaint.ComplaintRejection.NumberedAlready;
import vn.motcua.intake.complaint.ComplaintRejection.RatedAlready;

/** One complaint, one answer, one rating. Until when it is answered only sla computes. */
public final class ComplaintDecider
        implements Decider<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> {

    @Override
    public Complaint initial() {
        return new Absent();
    }

    @Override
    public Decision<ComplaintEvent, ComplaintRejection> decide(Complaint state, ComplaintCommand command) {
        return switch (command) {
            case Lodge(var receipt) -> lodge(state, receipt);
            case Number(var number) -> number(state, number);
            case GiveAnswer order -> answer(state, order);
            case Rate order -> rate(state, order);
            case NoteDeadline(var answerDueAt) -> note(state, answerDueAt, false);
            case NoteOverdue(var answerDueAt) -> note(state, answerDueAt, true);
        };
    }

    private static Decision<ComplaintEvent, ComplaintRejection> lodge(Complaint state, Receipt receipt) {
        return switch (state) {
            case Absent _ -> accept(new ComplaintEvent.Lodged(receipt));
            case Unnumbered known -> again(known.receipt(), receipt);
            case Numbered known -> again(known.receipt(), receipt);
        };
    }

    private static Decision<ComplaintEvent, ComplaintRejection> again(Receipt first, Receipt receipt) {
        return first.request().fingerprint().equals(receipt.request().fingerprint())
                ? accept()
                : reject(new KeyReused());
    }

    private static Decision<ComplaintEvent, ComplaintRejection> number(Complaint state, String number) {
        return switch (state) {
            case Absent _ -> reject(new NoSuchComplaint());
            case Unnumbered _ -> accept(new ComplaintEvent.Numbered(number));
            case Numbered known -> reject(new NumberedAlready(known.number()));
        };
    }

    private static Decision<ComplaintEvent, ComplaintRejection> answer(Complaint state, GiveAnswer order) {
        return switch (state) {
            case Absent _, Unnumbered _ -> reject(new NoSuchComplaint());
            case Open _ -> accept(new ComplaintEvent.Answered(order.answer()));
            case Answered known -> reject(new AnsweredAlready(known.number()));
            case Rated known -> reject(new AnsweredAlready(known.number()));
        };
    }

    private static Decision<ComplaintEvent, ComplaintRejection> rate(Complaint state, Rate order) {
        return switch (state) {
            case Absent _, Unnumbered _ -> reject(new NoSuchComplaint());
            case Open known -> reject(new NotAnswered(known.number()));
            case Answered _ -> accept(new ComplaintEvent.Rated(order.rating()));
            case Rated known -> reject(new RatedAlready(known.number()));
        };
    }

    private static Decision<ComplaintEvent, ComplaintRejection> note(
            Complaint state, Instant answerDueAt, boolean overdue) {
        return switch (state) {
            case Absent _, Unnumbered _ -> reject(new NoSuchComplaint());
            case Numbered known -> {
                var promise =
                        new Promise(answerDueAt, overdue || known.promise().overdue());
                yield promise.equals(known.promise()) ? accept() : accept(new ComplaintEvent.PromiseNoted(promise));
            }
        };
    }

    @Override
    public Complaint apply(Complaint state, ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Lodged(var receipt) when state instanceof Absent -> new Unnumbered(receipt);
            case ComplaintEvent.Numbered(var number)
            when state instanceof Unnumbered(var receipt) -> new Open(number, receipt, Promise.UNKNOWN);
            case ComplaintEvent.Answered(var answer)
            when state instanceof Open(var number, var receipt, var promise) ->
                new Answered(number, receipt, promise, answer);
            case ComplaintEvent.Rated(var rating)
            when state instanceof Answered(var number, var receipt, var promise, var answer) ->
                new Rated(number, receipt, promise, answer, rating);
            case ComplaintEvent.PromiseNoted(var promise)
            when state instanceof Numbered numbered -> with(numbered, promise);
            case ComplaintEvent.Lodged _,
                    ComplaintEvent.Numbered _,
                    ComplaintEvent.Answered _,
                    ComplaintEvent.Rated _,
                    ComplaintEvent.PromiseNoted _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " on "
                        + state.getClass().getSimpleName());
        };
    }

    private static Numbered with(Numbered state, Promise promise) {
        return switch (state) {
            case Open(var number, var receipt, var _) -> new Open(number, receipt, promise);
            case Answered(var number, var receipt, var _, var answer) -> new Answered(number, receipt, promise, answer);
            case Rated(var number, var receipt, var _, var answer, var rating) ->
                new Rated(number, receipt, promise, answer, rating);
        };
    }
}
