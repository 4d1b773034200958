package vn.motcua.notification.letter.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.CauseOfLateness;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.Letter.ByHead;
import vn.motcua.notification.correspondence.Letter.ByLeader;
import vn.motcua.notification.correspondence.Letter.ByRule;

/**
 * A letter as the outside sees it.
 *
 * @param ground why sla declined the date of a draft
 * @param newDueAfter the new date must be after this instant
 * @param newDueUntil and not after this one
 */
record LetterView(
        String id,
        String dossier,
        String code,
        LetterKind kind,
        @Nullable String number,
        String signingAgency,
        Letter.State state,
        @Nullable String reason,
        @Nullable CauseOfLateness causeCode,
        @Nullable Ground ground,
        @Nullable Instant originalDueAt,
        @Nullable Instant newDueAt,
        @Nullable Instant newDueAfter,
        @Nullable Instant newDueUntil,
        List<Delivery> deliveries) {

    /** A way by which it was sent. */
    record Delivery(LetterChannel channel, Instant at, Letter.State state) {}

    static LetterView of(Book book, Letter letter, Seal seal) {
        var signature = letter.signature().flatMap(LetterView::leader);
        var limits = letter.content() instanceof Letter.Apology apology
                ? Optional.of(apology)
                : Optional.<Letter.Apology>empty();
        return new LetterView(
                letter.id().toString(),
                letter.id().dossier().value(),
                book.dossier().code(),
                letter.kind(),
                letter.number().orElse(null),
                letter.signingAgency().value(),
                book.stateOf(letter),
                reason(book, letter, seal),
                signature.map(ByLeader::cause).orElse(null),
                letter.progress() instanceof Letter.Declined declined ? declined.ground() : null,
                originalDueAt(letter),
                signature.map(ByLeader::newDueAt).orElse(null),
                limits.map(Letter.Apology::newDueAfter).orElse(null),
                limits.map(Letter.Apology::newDueUntil).orElse(null),
                deliveries(letter));
    }

    private static Optional<ByLeader> leader(Letter.Signature signature) {
        return switch (signature) {
            case ByLeader leader -> Optional.of(leader);
            case ByHead _, ByRule _ -> Optional.empty();
        };
    }

    /** Why it is sent, or why it was sent back. */
    private static @Nullable String reason(Book book, Letter letter, Seal seal) {
        var reference = letter.progress() instanceof Letter.Rejected rejected
                ? Optional.of(rejected.text())
                : letter.signature().flatMap(LetterView::leader).map(ByLeader::text);
        return reference
                .flatMap(book::text)
                .map(text -> seal.open(text.ciphertext(), letter.id().toString()))
                .orElse(null);
    }

    private static @Nullable Instant originalDueAt(Letter letter) {
        return switch (letter.content()) {
            case Letter.Receipt receipt -> receipt.dueAt();
            case Letter.Apology apology -> apology.originalDueAt();
            case Letter.LastApology apology -> apology.originalDueAt();
            case Letter.SupplementRequest _,
                    Letter.Refusal _,
                    Letter.ResultReady _,
                    Letter.RefusalAfterAppraisal _,
                    Letter.RefusalByCorrection _ -> null;
        };
    }

    private static List<Delivery> deliveries(Letter letter) {
        return switch (letter.progress()) {
            case Letter.Dispatched dispatched ->
                dispatched.sendings().stream()
                        .map(sending -> new Delivery(
                                sending.channel(),
                                sending.at(),
                                sending.refused() ? Letter.State.FAILED : Letter.State.DISPATCHED))
                        .toList();
            case Letter.Drafted _,
                    Letter.Declined _,
                    Letter.Rejected _,
                    Letter.Approved _,
                    Letter.Released _,
                    Letter.Numbered _,
                    Letter.Rendered _,
                    Letter.Cancelled _ -> List.of();
        };
    }
}
