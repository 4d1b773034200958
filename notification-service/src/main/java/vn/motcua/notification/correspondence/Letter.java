package vn.motcua.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.FormEdition;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;

/**
 * One letter of a dossier.
 *
 * @param signingAgency whose head signs it
 * @param content what it says, apart from what is fetched when it is set
 * @param progress how far it has come
 */
public record Letter(LetterId id, AgencyCode signingAgency, Content content, Progress progress) {

    /** What a letter says, as far as events told it. */
    public sealed interface Content {

        /** The kind of letter that says this. */
        default LetterKind kind() {
            return switch (this) {
                case Receipt _ -> LetterKind.RECEIPT;
                case SupplementRequest _ -> LetterKind.SUPPLEMENT_REQUEST;
                case Refusal _ -> LetterKind.REFUSAL;
                case Apology _, LastApology _ -> LetterKind.APOLOGY;
                case ResultReady _ -> LetterKind.RESULT_READY;
                case RefusalAfterAppraisal _, RefusalByCorrection _ -> LetterKind.REFUSAL_AFTER_APPRAISAL;
            };
        }

        /** Whether it has sense only while the dossier goes on: it names a date, or asks for something. */
        default boolean speaksOfGoingOn() {
            return switch (this) {
                case Receipt _, SupplementRequest _, Apology _, LastApology _ -> true;
                case Refusal _, ResultReady _, RefusalAfterAppraisal _, RefusalByCorrection _ -> false;
            };
        }

        /** Whether it speaks in the name of an agency's head, who then signs it himself; the others are the counter's. */
        default boolean needsHead() {
            return switch (this) {
                case Apology _, LastApology _, RefusalAfterAppraisal _, RefusalByCorrection _ -> true;
                case Receipt _, SupplementRequest _, Refusal _, ResultReady _ -> false;
            };
        }
    }

    /**
     * Form 01.
     *
     * @param extension what the law added to the term, null if nothing; why it was needed is kept by intake
     */
    public record Receipt(Term term, Instant dueAt, StaffId clerk, Terms.@Nullable Extension extension)
            implements Content {

        Receipt dueAt(Instant other) {
            return new Receipt(term, other, clerk, extension);
        }
    }

    /**
     * Form 02.
     *
     * @param request number of the request within the dossier
     * @param text reference of items and reason, kept by intake
     */
    public record SupplementRequest(int request, LocalDate until, String text, StaffId clerk) implements Content {}

    /**
     * Form 03.
     *
     * @param text reference of reason and legal ground, kept by intake
     */
    public record Refusal(String text, StaffId clerk) implements Content {}

    /**
     * Form 04 with the one new date that the law allows.
     *
     * @param newDueAfter the new date is after this instant
     * @param newDueUntil and not after this one
     */
    public record Apology(Instant originalDueAt, Instant newDueAfter, Instant newDueUntil) implements Content {}

    /** Form 04 when the new date was missed too: without a date, signed one level higher. */
    public record LastApology(Instant originalDueAt, Instant missedDueAt) implements Content {}

    /** The result is there. */
    public record ResultReady(Instant finishedAt) implements Content {}

    /**
     * Refusal by the competent agency.
     *
     * @param text reference of reasons and legal ground, kept by routing; null if nothing was written
     */
    public record RefusalAfterAppraisal(@Nullable String text) implements Content {}

    /**
     * Refusal by the competent agency of what had been granted by mistake.
     *
     * @param text reference of reason and legal ground of the correction, kept by intake
     */
    public record RefusalByCorrection(String text) implements Content {}

    /** Who answers for a letter. */
    public sealed interface Signature {}

    /** It follows from the rules and needs nobody's decision. */
    public record ByRule() implements Signature {}

    /** A leader signed it as it was drafted. */
    public record ByHead(StaffId by) implements Signature {}

    /**
     * A leader decided it.
     *
     * @param by staff id
     * @param text reference of the reason, kept here
     * @param newDueAt the date he promises; null for an apology without a date
     */
    public record ByLeader(StaffId by, CauseOfLateness cause, String text, @Nullable Instant newDueAt)
            implements Signature {}

    /** How far a letter has come. */
    public sealed interface Progress {}

    /** It waits for a signature, or, if it needs none, for nothing. */
    public record Drafted() implements Progress {}

    /** sla could not let its date stand; it waits for another signature. */
    public record Declined(Ground ground) implements Progress {}

    /**
     * A leader sent it back; he may sign it later.
     *
     * @param text reference of the reason, kept here
     */
    public record Rejected(StaffId by, String text) implements Progress {}

    /** Signed; sla has the next word on its date. */
    public record Approved(ByLeader signature) implements Progress {}

    /**
     * It may go out and waits for its number.
     *
     * @param date the date it bears, of the book that numbers it
     */
    public record Released(Signature signature, LocalDate date) implements Progress {}

    /** It waits to be set. */
    public record Numbered(Signature signature, LocalDate date, String number) implements Progress {}

    /**
     * It waits to be sent.
     *
     * @param digest SHA-256 of the PDF, in hex
     */
    public record Rendered(Signature signature, LocalDate date, String number, String digest) implements Progress {}

    /** It left the house. */
    public record Dispatched(Signature signature, LocalDate date, String number, String digest, List<Sending> sendings)
            implements Progress {
        public Dispatched {
            sendings = List.copyOf(sendings);
        }
    }

    /** It lost its ground before it was sent. */
    public record Cancelled() implements Progress {}

    /**
     * One try to reach the applicant.
     *
     * @param refused the channel does not take it
     */
    public record Sending(LetterChannel channel, Instant at, boolean refused) {}

    /** The state as the outside names it. FILED: numbered and kept on file, sent to nobody, because it had lost its sense. */
    public enum State {
        DRAFTED,
        APPROVED,
        REJECTED,
        CANCELLED,
        FILED,
        DISPATCHED,
        DELIVERED,
        FAILED
    }

    public LetterKind kind() {
        return content.kind();
    }

    /** As far as the letter itself tells: {@link Book#stateOf} knows whether it is sent at all. */
    State state() {
        return switch (progress) {
            case Drafted _, Declined _ -> State.DRAFTED;
            case Rejected _ -> State.REJECTED;
            case Approved _, Released _, Numbered _, Rendered _ -> State.APPROVED;
            case Dispatched _ -> State.DISPATCHED;
            case Cancelled _ -> State.CANCELLED;
        };
    }

    /** What lists find letters of this state and agency by. */
    public static String key(State state, AgencyCode signingAgency) {
        return state + "@" + signingAgency;
    }

    /** Whether somebody still has to sign it. */
    boolean waits() {
        return switch (progress) {
            case Drafted _, Declined _, Rejected _ -> true;
            case Approved _, Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ -> false;
        };
    }

    /** Whether it may go out and has not yet. */
    boolean isOnItsWay() {
        return switch (progress) {
            case Released _, Numbered _, Rendered _ -> true;
            case Drafted _, Declined _, Rejected _, Approved _, Dispatched _, Cancelled _ -> false;
        };
    }

    /** Who answers for it, once somebody does. */
    public Optional<Signature> signature() {
        return switch (progress) {
            case Drafted _, Declined _, Rejected _, Cancelled _ -> Optional.empty();
            case Approved approved -> Optional.of(approved.signature());
            case Released released -> Optional.of(released.signature());
            case Numbered numbered -> Optional.of(numbered.signature());
            case Rendered rendered -> Optional.of(rendered.signature());
            case Dispatched dispatched -> Optional.of(dispatched.signature());
        };
    }

    /** Its official number, once it has one. */
    public Optional<String> number() {
        return switch (progress) {
            case Drafted _, Declined _, Rejected _, Approved _, Released _, Cancelled _ -> Optional.empty();
            case Numbered numbered -> Optional.of(numbered.number());
            case Rendered rendered -> Optional.of(rendered.number());
            case Dispatched dispatched -> Optional.of(dispatched.number());
        };
    }

    /** The day it bears, once it may go out. */
    public Optional<LocalDate> date() {
        return switch (progress) {
            case Drafted _, Declined _, Rejected _, Approved _, Cancelled _ -> Optional.empty();
            case Released released -> Optional.of(released.date());
            case Numbered numbered -> Optional.of(numbered.date());
            case Rendered rendered -> Optional.of(rendered.date());
            case Dispatched dispatched -> Optional.of(dispatched.date());
        };
    }

    /**
     * Its official name, as it is printed.
     *
     * @throws IllegalStateException as long as it bears no date
     */
    public String name() {
        var edition = FormEdition.on(date().orElseThrow(
                        () -> new IllegalStateException("Expected letter " + id + " to bear a date, is " + state())));
        return kind() == LetterKind.APOLOGY && !promisesDate() ? edition.apologyWithoutDate() : edition.nameOf(kind());
    }

    private boolean promisesDate() {
        return switch (signature().orElse(null)) {
            case ByLeader leader -> leader.newDueAt() != null;
            case ByHead _, ByRule _ -> false;
            case null -> false;
        };
    }

    /** SHA-256 of its PDF, once it is set. */
    public Optional<String> digest() {
        return switch (progress) {
            case Drafted _, Declined _, Rejected _, Approved _, Released _, Numbered _, Cancelled _ -> Optional.empty();
            case Rendered rendered -> Optional.of(rendered.digest());
            case Dispatched dispatched -> Optional.of(dispatched.digest());
        };
    }

    Letter at(Progress next) {
        return new Letter(id, signingAgency, content, next);
    }

    Letter saying(Content other) {
        return new Letter(id, signingAgency, other, progress);
    }
}
