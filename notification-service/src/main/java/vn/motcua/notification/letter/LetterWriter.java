package vn.motcua.notification.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.LastDay;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.Letter.ByHead;
import vn.motcua.notification.correspondence.Letter.ByLeader;
import vn.motcua.notification.correspondence.Letter.ByRule;
import vn.motcua.notification.letter.form.LetterForm;
import vn.motcua.notification.letter.form.LetterForm.Contact;
import vn.motcua.notification.letter.form.LetterForm.Extension;
import vn.motcua.notification.letter.form.LetterForm.Heading;
import vn.motcua.notification.letter.form.LetterForm.Person;
import vn.motcua.notification.letter.form.LetterForm.Signature;
import vn.motcua.notification.letter.form.LetterForm.Subject;
import vn.motcua.notification.neighbour.DossierContact;
import vn.motcua.notification.neighbour.DossierContact.Filer;
import vn.motcua.notification.neighbour.DossierContact.Paper;
import vn.motcua.notification.neighbour.Neighbours;
import vn.motcua.notification.neighbour.QuotedText;

/** Puts together what stands in a letter: what events told, and what other services and reference data know. */
@Component
public final class LetterWriter {

    private static final String ONE_STOP_UNIT = "Trung tâm Phục vụ hành chính công";
    private static final String PEOPLES_COMMITTEE = "Ủy ban nhân dân";

    private final Neighbours neighbours;
    private final Published<Agency> agencies;
    private final Seal seal;
    private final String portal;

    public LetterWriter(Neighbours neighbours, Published<Agency> agencies, Seal seal, LetterSettings settings) {
        this.neighbours = neighbours;
        this.agencies = agencies;
        this.seal = seal;
        this.portal = settings.portal();
    }

    LetterForm write(Book book, Letter letter) {
        var draft = new Draft(book, letter, neighbours.contact(letter.id()));
        return switch (letter.content()) {
            case Letter.Receipt receipt -> draft.receipt(receipt);
            case Letter.SupplementRequest request -> draft.supplementRequest(request);
            case Letter.Refusal refusal -> draft.refusal(refusal);
            case Letter.Apology apology -> draft.apology(apology.originalDueAt());
            case Letter.LastApology apology -> draft.apology(apology.originalDueAt());
            case Letter.ResultReady ready -> draft.resultReady(ready);
            case Letter.RefusalAfterAppraisal refusal -> draft.refusalAfterAppraisal(refusal);
            case Letter.RefusalByCorrection refusal -> draft.refusalByCorrection(refusal);
        };
    }

    /** One letter in the making. */
    private final class Draft {

        private final Book book;
        private final Letter letter;
        private final DossierContact contact;
        private final Agency receiving;
        private final Agency signing;

        private Draft(Book book, Letter letter, DossierContact contact) {
            this.book = book;
            this.letter = letter;
            this.contact = contact;
            this.receiving = agencies.get(book.dossier().receivingAgency().value());
            this.signing = agencies.get(letter.signingAgency().value());
        }

        LetterForm receipt(Letter.Receipt receipt) {
            var owner = contact.owner();
            return new LetterForm.Receipt(
                    slip(),
                    subject(),
                    person(contact.filer()),
                    owner == null ? null : person(owner),
                    papers(),
                    1,
                    inWords(receipt.term()),
                    local(receipt.dueAt()),
                    collection(),
                    lookup(),
                    nameOf(receipt.clerk()),
                    book.receiptBefore(letter).map(this::numberOf).orElse(null),
                    extension(receipt.extension()));
        }

        private @Nullable Extension extension(Terms.@Nullable Extension granted) {
            if (granted == null) {
                return null;
            }
            var text = neighbours.textOfIntake(letter.id().dossier(), granted.text());
            var time = new Term(granted.workingDays(), Unit.WORKING_DAY);
            return new Extension(inWords(time), granted.legalBasis(), reason(text));
        }

        /** Numbers are taken one by one: a letter may be set before the one it refers to has its own. */
        private String numberOf(Letter other) {
            return other.number()
                    .orElseThrow(() -> new NotYetException("Expected letter " + other.id() + " to have a number"));
        }

        LetterForm supplementRequest(Letter.SupplementRequest request) {
            var text = neighbours.textOfIntake(letter.id().dossier(), request.text());
            return new LetterForm.SupplementRequest(
                    slip(),
                    subject(),
                    person(contact.filer()),
                    Objects.requireNonNullElse(text.items(), List.of()),
                    reason(text),
                    new LastDay(request.until()).words(),
                    desk(),
                    nameOf(request.clerk()));
        }

        LetterForm refusal(Letter.Refusal refusal) {
            var text = neighbours.textOfIntake(letter.id().dossier(), refusal.text());
            return new LetterForm.Refusal(
                    slip(),
                    subject(),
                    person(contact.filer()),
                    reason(text),
                    ground(text),
                    desk(),
                    nameOf(refusal.clerk()));
        }

        LetterForm apology(Instant originalDueAt) {
            var signature = signature();
            var newDueAt = signature.newDueAt();
            return new LetterForm.Apology(
                    heading(),
                    subject(),
                    person(contact.filer()),
                    oneStopUnit(),
                    local(originalDueAt),
                    ownText(signature.text()),
                    newDueAt == null ? null : local(newDueAt),
                    sign(signature.by()),
                    List.of(oneStopUnit()));
        }

        LetterForm resultReady(Letter.ResultReady ready) {
            return new LetterForm.ResultReady(
                    slip(),
                    subject(),
                    person(contact.filer()),
                    local(ready.finishedAt()),
                    collection(),
                    lookup(),
                    counter(),
                    List.of());
        }

        LetterForm refusalAfterAppraisal(Letter.RefusalAfterAppraisal refusal) {
            var text = refusal.text() == null
                    ? new QuotedText(null, null, null)
                    : neighbours.textOfRouting(letter.id().dossier(), refusal.text());
            return refusalBecause(text);
        }

        LetterForm refusalByCorrection(Letter.RefusalByCorrection refusal) {
            return refusalBecause(neighbours.textOfIntake(letter.id().dossier(), refusal.text()));
        }

        private LetterForm refusalBecause(QuotedText text) {
            return new LetterForm.RefusalAfterAppraisal(
                    heading(),
                    subject(),
                    person(contact.filer()),
                    oneStopUnit(),
                    reason(text),
                    ground(text),
                    desk(),
                    sign(head()),
                    List.of(oneStopUnit()));
        }

        /** Head of a slip of the one-stop unit. */
        private Heading slip() {
            return new Heading(receiving.name(), ONE_STOP_UNIT, number(), receiving.place(), date());
        }

        /** Head of a letter of an agency. */
        private Heading heading() {
            var superior = signing.parent() == null
                    ? null
                    : agencies.get(signing.parent().value()).name();
            return new Heading(superior, signing.name(), number(), signing.place(), date());
        }

        private String number() {
            return letter.number()
                    .orElseThrow(() -> new IllegalStateException(
                            "Expected letter " + letter.id() + " to have a number, found none"));
        }

        private LocalDate date() {
            return letter.date()
                    .orElseThrow(() -> new IllegalStateException(
                            "Expected letter " + letter.id() + " to be numbered, is " + book.stateOf(letter)));
        }

        /** Who signed in the head's place; the head himself of what an earlier release sent without asking. */
        private StaffId head() {
            return switch (letter.signature().orElseThrow()) {
                case ByHead signed -> signed.by();
                case ByLeader signed -> signed.by();
                case ByRule _ -> signing.head().id();
            };
        }

        private ByLeader signature() {
            return switch (letter.signature().orElseThrow()) {
                case ByLeader leader -> leader;
                case ByHead _, ByRule _ ->
                    throw new IllegalStateException(
                            "Expected a leader's signature on letter " + letter.id() + ", found none");
            };
        }

        private String ownText(String reference) {
            return seal.open(
                    book.text(reference).orElseThrow().ciphertext(), letter.id().toString());
        }

        private Subject subject() {
            var receivedAt = Stream.of(
                            Optional.ofNullable(contact.receivedAt()), Optional.ofNullable(contact.submittedAt()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Expected dossier "
                            + letter.id().dossier() + " to be received or submitted, found neither"));
            var procedure = Objects.requireNonNullElse(contact.procedureName(), contact.procedure());
            return new Subject(contact.code(), procedure, local(receivedAt));
        }

        private List<LetterForm.Component> papers() {
            return Objects.requireNonNullElse(contact.documents(), List.<Paper>of()).stream()
                    .map(paper -> new LetterForm.Component(
                            Objects.requireNonNullElse(paper.name(), paper.component()), formOf(paper)))
                    .toList();
        }

        private String oneStopUnit() {
            return ONE_STOP_UNIT + " - " + receiving.name();
        }

        private Contact desk() {
            return new Contact(oneStopUnit(), receiving.phone());
        }

        private String lookup() {
            return portal + "/track/" + book.dossier().code();
        }

        private String collection() {
            return collectedBy(book.dossier().resultDelivery());
        }

        private String collectedBy(Delivery delivery) {
            return switch (delivery) {
                case COUNTER -> oneStopUnit();
                case POST -> "Qua dịch vụ bưu chính công ích, theo địa chỉ đã đăng ký";
                case ELECTRONIC -> "Bản điện tử, qua Cổng Dịch vụ công";
            };
        }

        private String nameOf(StaffId staff) {
            return staffOf(receiving, staff).map(Staff::name).orElse(receiving.name());
        }

        /** The clerk who took the dossier in answers for what the counter says; no head has seen it. */
        private Signature counter() {
            return Optional.ofNullable(book.dossier().acceptedBy())
                    .flatMap(clerk -> staffOf(receiving, clerk))
                    .map(clerk -> new Signature(List.of(), clerk.title(), clerk.name()))
                    .orElseGet(() -> new Signature(List.of(), ONE_STOP_UNIT, ""));
        }

        /** As head, or for the head by whoever of the agency signed instead. */
        private Signature sign(StaffId by) {
            var head = signing.head();
            var authority = signing.name().startsWith(PEOPLES_COMMITTEE)
                    ? List.of("TM. " + PEOPLES_COMMITTEE)
                    : List.<String>of();
            var other = staffOf(signing, by).filter(staff -> !staff.id().equals(head.id()));
            return other.map(deputy -> new Signature(
                            Stream.concat(authority.stream(), Stream.of("KT. " + head.title()))
                                    .toList(),
                            deputy.title(),
                            deputy.name()))
                    .orElseGet(() -> new Signature(authority, head.title(), head.name()));
        }
    }

    private static Optional<Staff> staffOf(Agency agency, StaffId id) {
        return agency.staff().stream().filter(staff -> staff.id().equals(id)).findFirst();
    }

    private static Person person(Filer filer) {
        var address = filer.address();
        return new Person(
                filer.name(),
                address == null || address.text().isEmpty() ? null : address.text(),
                filer.phone(),
                filer.email(),
                filer.idNumber());
    }

    private static String reason(QuotedText text) {
        return Objects.requireNonNullElse(text.reason(), "");
    }

    private static String ground(QuotedText text) {
        return Objects.requireNonNullElse(text.legalGround(), "");
    }

    private static String formOf(Paper paper) {
        return switch (Objects.requireNonNullElse(paper.form(), "")) {
            case "ORIGINAL" -> "bản chính";
            case "CERTIFIED_COPY" -> "bản sao chứng thực";
            case "ELECTRONIC" -> "bản điện tử";
            default -> "bản sao";
        };
    }

    private static String inWords(Term term) {
        var unit =
                switch (term.unit()) {
                    case WORKING_DAY -> "ngày làm việc";
                    case CALENDAR_DAY -> "ngày";
                    case MONTH -> "tháng";
                    case WORKING_HOUR -> "giờ làm việc";
                    case HOUR -> "giờ";
                };
        return term.value() + " " + unit;
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeTime.ZONE);
    }
}
