package vn.motcua.notification.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.eventing.access.Parties;

/**
 * Everything written and sent about one dossier.
 *
 * @param texts free texts written here; none is ever taken out
 * @param resultSent whether the result was put in the applicant's hands electronically
 * @param keptBack letters that stay on file and are sent to nobody
 * @param handedOver true when the applicant took the result across the counter, null if he did not
 * @param filing true when whatever speaks of the dossier's going on stays on file from now on, null while it is sent
 * @param wish of the applicant to have the dossier back, null if there is none
 */
public record Book(
        Dossier dossier,
        List<Letter> letters,
        List<Consignment> consignments,
        List<KeptText> texts,
        boolean resultSent,
        List<LetterId> keptBack,
        @Nullable Boolean handedOver,
        @Nullable Boolean filing,
        @Nullable Wish wish) {
    public Book {
        letters = List.copyOf(letters);
        consignments = List.copyOf(consignments);
        texts = List.copyOf(texts);
        keptBack = List.copyOf(keptBack);
    }

    static Book of(Dossier dossier) {
        return new Book(dossier, List.of(), List.of(), List.of(), false, List.of(), null, null, null);
    }

    public Optional<Letter> letter(LetterId id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    public Optional<Consignment> consignment(ConsignmentId id) {
        return consignments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<SealedText> text(String reference) {
        return texts.stream()
                .filter(kept -> kept.reference().equals(reference))
                .findFirst()
                .map(KeptText::text);
    }

    /** How far one of its letters has come, as the outside names it. */
    public Letter.State stateOf(Letter letter) {
        return letter.isOnItsWay() && keptBack.contains(letter.id()) ? Letter.State.FILED : letter.state();
    }

    /** What lists find one of its letters by. */
    public String keyOf(Letter letter) {
        return Letter.key(stateOf(letter), letter.signingAgency());
    }

    /** The receipt that this one takes the place of, if it is not the first. */
    public Optional<Letter> receiptBefore(Letter receipt) {
        return letters.stream()
                .filter(letter -> letter.kind() == LetterKind.RECEIPT)
                .filter(letter -> letter.id().serial() < receipt.id().serial())
                .reduce((earlier, later) -> later);
    }

    /** Agencies that take part, those that sign its letters included. */
    public Set<AgencyCode> parties() {
        var parties = new TreeSet<>(dossier.parties());
        letters.forEach(letter -> parties.add(letter.signingAgency()));
        return parties;
    }

    /** Whom the dossier concerns. */
    public Parties concerned() {
        return Parties.of(dossier.client(), AgencyCode.values(parties()));
    }

    /** Whether the applicant holds the paper of the result: nobody sends it to him again. */
    boolean hasReachedApplicant() {
        return Boolean.TRUE.equals(handedOver)
                || consignments.stream()
                        .anyMatch(each ->
                                each.kind() == ConsignmentKind.RETURN && each.state() == ConsignmentState.DELIVERED);
    }

    /** Whether what speaks of the dossier's going on is sent to nobody any more. */
    boolean keepsOnFile() {
        return Boolean.TRUE.equals(filing);
    }

    LetterId nextLetter() {
        return new LetterId(dossier.id(), letters.size() + 1);
    }

    ConsignmentId nextConsignment() {
        return new ConsignmentId(dossier.id(), consignments.size() + 1);
    }

    /** A text that is about to be kept, under a reference that no other has. */
    KeptText keep(LetterId letter, SealedText text) {
        return new KeptText(letter + "-T" + (texts.size() + 1), text);
    }

    Book about(Dossier dossier) {
        return new Book(dossier, letters, consignments, texts, resultSent, keptBack, handedOver, filing, wish);
    }

    /** With this letter in the place of the one of the same id, or after all others. */
    Book with(Letter letter) {
        var others = new ArrayList<>(letters);
        others.replaceAll(known -> known.id().equals(letter.id()) ? letter : known);
        if (letter(letter.id()).isEmpty()) {
            others.add(letter);
        }
        return new Book(dossier, others, consignments, texts, resultSent, keptBack, handedOver, filing, wish);
    }

    /** With this consignment in the place of the one of the same id, or after all others. */
    Book with(Consignment consignment) {
        var others = new ArrayList<>(consignments);
        others.replaceAll(known -> known.id().equals(consignment.id()) ? consignment : known);
        if (consignment(consignment.id()).isEmpty()) {
            others.add(consignment);
        }
        return new Book(dossier, letters, others, texts, resultSent, keptBack, handedOver, filing, wish);
    }

    Book with(KeptText text) {
        var more = new ArrayList<>(texts);
        more.add(text);
        return new Book(dossier, letters, consignments, more, resultSent, keptBack, handedOver, filing, wish);
    }

    Book withResultSent() {
        return new Book(dossier, letters, consignments, texts, true, keptBack, handedOver, filing, wish);
    }

    Book withHandOver() {
        return new Book(dossier, letters, consignments, texts, resultSent, keptBack, true, filing, wish);
    }

    Book keepingBack(LetterId letter) {
        var more = new ArrayList<>(keptBack);
        more.add(letter);
        return new Book(dossier, letters, consignments, texts, resultSent, more, handedOver, filing, wish);
    }

    Book keepingOnFile() {
        return new Book(dossier, letters, consignments, texts, resultSent, keptBack, handedOver, true, wish);
    }

    Book with(@Nullable Wish other) {
        return new Book(dossier, letters, consignments, texts, resultSent, keptBack, handedOver, filing, other);
    }
}
