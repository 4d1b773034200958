package vn.motcua.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;
import vn.motcua.notification.Facts;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.CauseOfLateness;
import vn.motcua.notification.correspondence.Consignment;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
import vn.motcua.notification.correspondence.Consignment.GivenAddress;
import vn.motcua.notification.correspondence.Consignment.Movement;
import vn.motcua.notification.correspondence.ConsignmentId;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.Correspondence.Ended;
import vn.motcua.notification.correspondence.Correspondence.Open;
import vn.motcua.notification.correspondence.Correspondence.Unknown;
import vn.motcua.notification.correspondence.Dossier;
import vn.motcua.notification.correspondence.KeptText;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.correspondence.SealedText;
import vn.motcua.notification.correspondence.Wish;

class CorrespondenceStatesTest {

    private static final Instant NOON = Facts.NOON;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Letter.ByLeader SIGNED =
            new Letter.ByLeader(Facts.HEAD_OF_COMMUNE, CauseOfLateness.APPLICANT, "text-1", Facts.NEW_DUE);
    private static final Letter.ByRule BY_RULE = new Letter.ByRule();
    private static final Letter.ByHead BY_HEAD = new Letter.ByHead(Facts.HEAD_OF_COMMUNE);

    static Stream<Letter.Content> contents() {
        return Stream.of(
                new Letter.Receipt(new Term(3, Unit.WORKING_DAY), NOON, Facts.CLERK, null),
                new Letter.Receipt(
                        new Term(1, Unit.WORKING_DAY),
                        NOON,
                        Facts.CLERK,
                        new Terms.Extension(2, "Điều 21", "extension-1")),
                new Letter.SupplementRequest(1, TODAY, "text-1", Facts.CLERK),
                new Letter.Refusal("text-1", Facts.CLERK),
                new Letter.Apology(NOON, NOON, Facts.LATEST),
                new Letter.LastApology(NOON, Facts.LATEST),
                new Letter.ResultReady(NOON),
                new Letter.RefusalAfterAppraisal("text-1"),
                new Letter.RefusalAfterAppraisal(null),
                new Letter.RefusalByCorrection("correction-1"));
    }

    static Stream<Letter.Progress> progresses() {
        return Stream.of(
                new Letter.Drafted(),
                new Letter.Declined(Ground.OUT_OF_LIMITS),
                new Letter.Rejected(Facts.HEAD_OF_COMMUNE, "text-1"),
                new Letter.Approved(SIGNED),
                new Letter.Released(SIGNED, TODAY),
                new Letter.Released(BY_HEAD, TODAY),
                new Letter.Numbered(BY_RULE, TODAY, "05/PXL-UBND"),
                new Letter.Rendered(
                        new Letter.ByLeader(Facts.HEAD_OF_COMMUNE, CauseOfLateness.OTHER, "text-1", null),
                        TODAY,
                        "05",
                        "digest"),
                new Letter.Dispatched(
                        BY_RULE,
                        TODAY,
                        "05",
                        "digest",
                        List.of(new Letter.Sending(LetterChannel.EMAIL, NOON.plusMillis(120), true))),
                new Letter.Cancelled());
    }

    static Stream<Correspondence> states() {
        return Stream.of(new Unknown(), new Open(book()), new Ended(book()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_comes_back_as_it_was_kept(Correspondence state) {
        var mapper = new CorrespondenceStates();

        var kept = Document.parse(mapper.write(state).toJson());

        assertThat(mapper.read(kept)).isEqualTo(state);
    }

    @Test
    void every_case_of_a_letter_is_among_the_examples() {
        assertThat(contents().map(Object::getClass).distinct()).hasSize(cases(Letter.Content.class));
        assertThat(progresses().map(Object::getClass).distinct()).hasSize(cases(Letter.Progress.class));
        assertThat(book().letters().stream()
                        .flatMap(letter -> letter.signature().stream())
                        .map(Object::getClass)
                        .distinct())
                .hasSize(cases(Letter.Signature.class));
    }

    @Test
    void a_document_of_this_release_can_be_read_by_later_ones() {
        var frozen = Document.parse(
                """
                {"type": "Open", "book": {
                  "dossier": {"id": "d17", "code": "H99.21-261120-0017", "receivingAgency": "H99.21",
                    "competentAgency": "H99.21.1", "resultDelivery": "POST", "client": "portal", "parties": ["H99.21"],
                    "acceptedBy": "clerk-21", "refusal": null},
                  "letters": [{"id": {"dossier": "d17", "serial": 1}, "signingAgency": "H99.21.1",
                    "content": {"type": "Apology", "originalDueAt": "2026-11-26T10:00:00Z",
                      "newDueAfter": "2026-11-26T10:00:00Z", "newDueUntil": "2026-12-01T10:00:00Z"},
                    "progress": {"type": "Released", "date": "2026-11-20",
                      "signature": {"type": "ByLeader", "by": "leader-21-1", "cause": "COORDINATION",
                        "text": "d17-L1-T1", "newDueAt": "2026-11-30T10:00:00Z"}}}],
                  "consignments": [{"id": {"dossier": "d17", "serial": 1}, "kind": "RETURN",
                    "destination": {"type": "FilerAddress"}, "request": "result", "fingerprint": "result",
                    "orderedAt": null, "state": "REGISTERED", "since": "2026-11-20T05:00:00Z", "history": []}],
                  "texts": [{"reference": "d17-L1-T1", "text": {"ciphertext": "c"}}],
                  "resultSent": false}}""");

        var signature = new Letter.ByLeader(
                Facts.HEAD_OF_JUSTICE,
                CauseOfLateness.COORDINATION,
                "d17-L1-T1",
                Instant.parse("2026-11-30T10:00:00Z"));

        assertThat(new CorrespondenceStates().read(frozen))
                .isEqualTo(new Open(new Book(
                        new Dossier(
                                new DossierId("d17"),
                                "H99.21-261120-0017",
                                new AgencyCode("H99.21"),
                                new AgencyCode("H99.21.1"),
                                Delivery.POST,
                                "portal",
                                Set.of(new AgencyCode("H99.21")),
                                Facts.CLERK,
                                null),
                        List.of(new Letter(
                                new LetterId(new DossierId("d17"), 1),
                                new AgencyCode("H99.21.1"),
                                new Letter.Apology(Facts.DUE, Facts.DUE, Facts.LATEST),
                                new Letter.Released(signature, TODAY))),
                        List.of(new Consignment(
                                new ConsignmentId(new DossierId("d17"), 1),
                                ConsignmentKind.RETURN,
                                new FilerAddress(),
                                "result",
                                "result",
                                null,
                                null,
                                ConsignmentState.REGISTERED,
                                NOON,
                                List.of())),
                        List.of(new KeptText("d17-L1-T1", new SealedText("c"))),
                        false,
                        List.of(),
                        null,
                        null,
                        null)));
    }

    @Test
    void a_receipt_of_an_earlier_release_is_not_extended() {
        var frozen = Document.parse(
                """
                {"type": "Open", "book": {
                  "dossier": {"id": "d17", "code": "H99.21-261120-0017", "receivingAgency": "H99.21",
                    "competentAgency": "H99.21.1", "resultDelivery": "POST", "client": "portal", "parties": ["H99.21"],
                    "acceptedBy": "clerk-21", "refusal": null},
                  "letters": [{"id": {"dossier": "d17", "serial": 1}, "signingAgency": "H99.21",
                    "content": {"type": "Receipt", "term": {"value": 3, "unit": "WORKING_DAY"},
                      "dueAt": "2026-11-26T10:00:00Z", "clerk": "clerk-21"},
                    "progress": {"type": "Drafted"}}],
                  "consignments": [], "texts": [], "resultSent": false}}""");

        assertThat(new CorrespondenceStates()
                        .read(frozen)
                        .written()
                        .orElseThrow()
                        .letters())
                .extracting(Letter::content)
                .containsExactly(new Letter.Receipt(new Term(3, Unit.WORKING_DAY), Facts.DUE, Facts.CLERK, null));
    }

    private static int cases(Class<?> sealed) {
        return sealed.getPermittedSubclasses().length;
    }

    private static Book book() {
        var contents = contents().toList();
        var progresses = progresses().toList();
        var letters = IntStream.range(0, Math.max(contents.size(), progresses.size()))
                .mapToObj(n -> new Letter(
                        Facts.letter(n + 1),
                        Facts.JUSTICE,
                        contents.get(n % contents.size()),
                        progresses.get(n % progresses.size())))
                .toList();
        return new Book(
                Facts.dossier(Delivery.POST),
                letters,
                List.of(
                        consignment(1, new FilerAddress(), null),
                        consignment(2, new GivenAddress(new SealedText("sealed")), NOON)),
                List.of(new KeptText("text-1", new SealedText("sealed"))),
                true,
                List.of(Facts.letter(1)),
                true,
                true,
                new Wish(new Wish.Unwritten(Facts.JUSTICE, new Letter.LastApology(NOON, Facts.LATEST))));
    }

    private static Consignment consignment(int serial, Consignment.Destination destination, Instant orderedAt) {
        return new Consignment(
                new ConsignmentId(Facts.DOSSIER, serial),
                ConsignmentKind.RETURN,
                destination,
                "request",
                "fingerprint",
                NOON,
                orderedAt,
                ConsignmentState.DELIVERED,
                NOON,
                List.of(new Movement("msg_1", "DLD", ConsignmentState.DELIVERED, NOON)));
    }
}
