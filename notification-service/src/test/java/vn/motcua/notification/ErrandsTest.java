package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.contracts.FormEdition.CIRCULAR_03_2025;
import static vn.motcua.notification.Facts.CLERK;
import static vn.motcua.notification.Facts.CODE;
import static vn.motcua.notification.Facts.COMMUNE;
import static vn.motcua.notification.Facts.D17;
import static vn.motcua.notification.Facts.DUE;
import static vn.motcua.notification.Facts.HEAD_OF_COMMUNE;
import static vn.motcua.notification.Facts.HEAD_OF_JUSTICE;
import static vn.motcua.notification.Facts.JUSTICE;
import static vn.motcua.notification.Facts.LATEST;
import static vn.motcua.notification.Facts.NEW_DUE;
import static vn.motcua.notification.Facts.NOON;
import static vn.motcua.notification.Facts.letter;
import static vn.motcua.notification.Facts.registered;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.Corrected.Fact;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.StepCompleted;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.seal.TestSeal;
import vn.motcua.notification.correspondence.CauseOfLateness;
import vn.motcua.notification.correspondence.Consignment.GivenAddress;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.ApproveApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SendByPost;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SignRefusal;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.Letter.State;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.correspondence.SealedText;
import vn.motcua.notification.correspondence.mongo.CorrespondenceOnPaper;
import vn.motcua.notification.delivery.DispatchLetter;
import vn.motcua.notification.delivery.LetterMail;
import vn.motcua.notification.delivery.MailSettings;
import vn.motcua.notification.letter.LetterCounter;
import vn.motcua.notification.letter.LetterFiles;
import vn.motcua.notification.letter.LetterSettings;
import vn.motcua.notification.letter.LetterWriter;
import vn.motcua.notification.letter.NumberLetter;
import vn.motcua.notification.letter.RenderLetter;
import vn.motcua.notification.letter.form.LetterRenderer;
import vn.motcua.notification.neighbour.Neighbours;
import vn.motcua.notification.post.OrderPost;
import vn.motcua.notification.post.PostOffice;

/** Events in, letters and orders out: real rules, real plumbing without threads, real SMTP and HTTP. */
class ErrandsTest {

    private static final LetterRenderer RENDERER = new LetterRenderer();
    private static final String REASON = "Cơ quan phối hợp trả lời chậm.";

    private final Office office = new Office();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private final Seal seal = TestSeal.seal();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Surroundings surroundings;
    private LetterFiles files;

    @BeforeEach
    void open() throws IOException {
        mail.start();
        surroundings = new Surroundings();
        files = new LetterFiles(office.database(), seal);
        var neighbours = new Neighbours(surroundings.neighbours(), surroundings.tokens());
        var clock = BusinessClock.of(Clock.fixed(NOON, ZoneOffset.UTC));
        var writer = new LetterWriter(neighbours, Facts.AGENCIES, seal, new LetterSettings("http://localhost:8080"));
        office.employ(List.of(
                new NumberLetter(office::number, Facts.AGENCIES),
                new RenderLetter(writer, RENDERER, files),
                new DispatchLetter(
                        neighbours,
                        files,
                        new LetterMail(smtp(), new MailSettings("motcua@example.vn")),
                        clock,
                        new LetterCounter(meters, Facts.AGENCIES, CorrespondenceOnPaper.letters(office.database()))),
                new OrderPost(new PostOffice(surroundings.post()), neighbours, Facts.AGENCIES, seal, clock)));
    }

    @AfterEach
    void close() {
        surroundings.close();
        mail.stop();
        office.close();
    }

    @Test
    void an_accepted_dossier_has_a_receipt_that_is_numbered_set_and_sent() throws Exception {
        office.hears(registered(Delivery.COUNTER), deadlineSet());

        office.works();

        assertThat(office.said())
                .containsExactly(
                        new NotificationEvent.LetterNumbered(id(1), LetterKind.RECEIPT, "01/TNHS-UBND", COMMUNE),
                        new NotificationEvent.LetterDispatched(id(1), LetterKind.RECEIPT, LetterChannel.EMAIL));
        assertThat(textOf(1)).contains(CODE, Surroundings.NAME, "3 ngày làm việc", "Số: 01/TNHS-UBND");
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getAllRecipients()[0]).hasToString(Surroundings.EMAIL);
        assertThat(mail.getReceivedMessages()[0].getSubject())
                .isEqualTo(CIRCULAR_03_2025.nameOf(LetterKind.RECEIPT) + " - hồ sơ " + CODE);
        assertThat(((Multipart) mail.getReceivedMessages()[0].getContent())
                        .getBodyPart(1)
                        .getContentType())
                .startsWith("application/pdf");
        assertThat(meters.counter(
                                NotificationMetrics.LETTERS,
                                "kind",
                                "RECEIPT",
                                "state",
                                "DISPATCHED",
                                "agency",
                                COMMUNE.value())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_fresh_receipt_names_the_one_it_replaces_though_both_are_numbered_at_once() throws Exception {
        office.hears(
                registered(Delivery.COUNTER),
                deadlineSet(),
                new SlaEvent.DeadlineMoved(MoveReason.RESTARTED, NEW_DUE, NEW_DUE, null, "1-5c1f09ab"));

        office.works();

        assertThat(textOf(1)).doesNotContain("thay thế");
        assertThat(textOf(2)).contains("Số: 02/TNHS-UBND", "Giấy này thay thế", "01/TNHS-UBND");
    }

    @Test
    void whoever_has_his_answer_in_hand_is_sent_nothing_and_finds_his_receipt_on_file() throws Exception {
        office.hears(
                registered(Delivery.POST),
                deadlineSet(),
                new IntakeEvent.Finished(NOON, Outcome.GRANTED, true),
                new IntakeEvent.Returned(NOON, Delivery.COUNTER));

        office.works();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(office.book().letters()).extracting(Letter::kind).containsExactly(LetterKind.RECEIPT);
        assertThat(office.book().consignments()).isEmpty();
        assertThat(textOf(1)).contains("Số: 01/TNHS-UBND");
    }

    @Test
    void a_receipt_whose_sending_was_asked_for_is_kept_back_too() {
        office.hears(registered(Delivery.COUNTER), deadlineSet());
        office.hears(new IntakeEvent.Finished(NOON, Outcome.GRANTED, true));

        office.works();

        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_receipt_whose_date_is_told_after_the_answer_stays_on_file_too() {
        office.hears(
                registered(Delivery.COUNTER), new IntakeEvent.Finished(NOON, Outcome.GRANTED, true), deadlineSet());

        office.works();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(office.book().letters()).extracting(Letter::kind).containsExactly(LetterKind.RECEIPT);
    }

    @Test
    void a_receipt_that_a_withdrawal_overtook_is_numbered_and_set_and_sent_to_nobody() throws Exception {
        office.hears(registered(Delivery.COUNTER), deadlineSet());
        office.hears(new IntakeEvent.WithdrawalAsked("withdrawal-1"), new IntakeEvent.Withdrawn(CLERK));

        office.works();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(office.said())
                .containsExactly(
                        new NotificationEvent.LetterNumbered(id(1), LetterKind.RECEIPT, "01/TNHS-UBND", COMMUNE));
        assertThat(textOf(1)).contains("Số: 01/TNHS-UBND");
    }

    @Test
    void so_is_one_whose_date_is_told_after_a_final_stop() {
        office.hears(
                registered(Delivery.COUNTER),
                new IntakeEvent.Stopped(true, "Điều 5", HEAD_OF_COMMUNE, "t"),
                deadlineSet());

        office.works();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(office.book().letters()).singleElement().satisfies(letter -> assertThat(letter.number())
                .hasValue("01/TNHS-UBND"));
        assertThat(office.stateOf(1)).isEqualTo(State.FILED);
    }

    @Test
    void whoever_is_refused_by_correction_is_told_why_and_the_news_of_a_result_is_kept_back() throws Exception {
        office.hears(registered(Delivery.POST), new IntakeEvent.Finished(NOON, Outcome.GRANTED));
        office.hears(new IntakeEvent.Corrected(
                1, Fact.OUTCOME, null, Outcome.REFUSED, HEAD_OF_COMMUNE, "Điều 22", "correction-1"));
        office.works();
        assertThat(mail.getReceivedMessages()).isEmpty();

        handle(new SignRefusal(letter(2), HEAD_OF_JUSTICE, NOON));
        office.works();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(textOf(2)).contains(Surroundings.CORRECTED_BECAUSE, "Điều 22");
        assertThat(office.book().consignments()).hasSize(1);
    }

    @Test
    void letters_of_a_book_have_numbers_without_gaps() {
        office.hears(registered(Delivery.COUNTER));
        IntStream.rangeClosed(1, 3).forEach(request -> {
            office.hears(new IntakeEvent.SupplementRequested(
                    request, Phase.PROCESSING, CLERK, LocalDate.of(2026, 12, 1), "text-" + request));
            office.works();
        });

        assertThat(office.book().letters())
                .extracting(letter -> letter.number().orElseThrow())
                .containsExactly("01/HDHS-UBND", "02/HDHS-UBND", "03/HDHS-UBND");
    }

    @Test
    void the_three_words_bring_an_apology_to_the_citizen() throws Exception {
        office.hears(registered(Delivery.COUNTER), atRisk());
        office.works();
        assertThat(mail.getReceivedMessages()).isEmpty();

        approve(NEW_DUE);
        office.works();
        assertThat(mail.getReceivedMessages()).isEmpty();

        office.hears(new SlaEvent.Reappointed(id(1), NEW_DUE));
        office.works();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(office.said())
                .containsExactly(
                        new NotificationEvent.LetterDrafted(id(1), LetterKind.APOLOGY, JUSTICE),
                        new NotificationEvent.ApologyApproved(
                                id(1), NEW_DUE, "COORDINATION", HEAD_OF_JUSTICE, id(1) + "-T1"),
                        new NotificationEvent.LetterNumbered(id(1), LetterKind.APOLOGY, "01/PXL-TP", JUSTICE),
                        new NotificationEvent.LetterDispatched(id(1), LetterKind.APOLOGY, LetterChannel.EMAIL));
        assertThat(textOf(1)).contains(REASON, "ngày 30 tháng 11 năm 2026", "ngày 26 tháng 11 năm 2026");
    }

    @Test
    void a_declined_apology_waits_again_and_has_used_no_number() {
        office.hears(registered(Delivery.COUNTER), atRisk());
        approve(NEW_DUE);

        office.hears(new SlaEvent.ReappointmentDeclined(id(1), Ground.OUT_OF_LIMITS));
        office.works();

        assertThat(office.book().letters()).singleElement().satisfies(letter -> {
            assertThat(office.stateOf(1)).isEqualTo(State.DRAFTED);
            assertThat(letter.number()).isEmpty();
        });
        assertThat(office.number(JUSTICE + "/APOLOGY/2026", "next")).isEqualTo(1);
    }

    @Test
    void the_second_apology_is_signed_one_level_higher_and_promises_nothing() throws Exception {
        office.hears(registered(Delivery.COUNTER), atRisk());
        approve(NEW_DUE);
        office.hears(new SlaEvent.Reappointed(id(1), NEW_DUE), new SlaEvent.ReappointmentMissed(NEW_DUE, JUSTICE));
        assertThat(office.book().letter(letter(2)).orElseThrow().signingAgency())
                .isEqualTo(COMMUNE);

        approve(letter(2), null);
        office.works();

        assertThat(office.said())
                .contains(new NotificationEvent.LetterNumbered(id(2), LetterKind.APOLOGY, "01/PXL-UBND", COMMUNE));
        assertThat(textOf(2)).contains("ngày 26 tháng 11 năm 2026").doesNotContain("ngày 30 tháng 11 năm 2026");
        assertThat(mail.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        CIRCULAR_03_2025.nameOf(LetterKind.APOLOGY) + " - hồ sơ " + CODE,
                        CIRCULAR_03_2025.apologyWithoutDate() + " - hồ sơ " + CODE);
    }

    @Test
    void a_deputy_signs_for_the_head() throws Exception {
        office.hears(registered(Delivery.COUNTER), new SlaEvent.Missed(DUE, COMMUNE, DUE, LATEST));
        handle(new ApproveApology(
                letter(1),
                new StaffId("deputy-of-" + COMMUNE),
                CauseOfLateness.OTHER,
                new SealedText(seal.seal(REASON, id(1))),
                NEW_DUE,
                NOON));
        office.hears(new SlaEvent.Reappointed(id(1), NEW_DUE));

        office.works();

        assertThat(textOf(1)).contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Quỳnh Như");
    }

    @Test
    void refusals_quote_the_texts_of_the_services_that_keep_them() throws Exception {
        office.hears(
                registered(Delivery.COUNTER),
                new StepCompleted(
                        new StepId("check"),
                        JUSTICE,
                        new StaffId("officer-21-1"),
                        StepOutcome.REFUSED,
                        NOON,
                        null,
                        "completion-check"),
                new IntakeEvent.Finished(NOON, Outcome.REFUSED));
        office.works();
        assertThat(mail.getReceivedMessages()).isEmpty();

        handle(new SignRefusal(letter(1), new StaffId("deputy-of-" + JUSTICE), NOON));
        office.works();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(textOf(1))
                .contains("Thiếu giấy tờ chứng minh nơi cư trú", "Điều 22", "Số: 01/TBTC-TP")
                .contains("PHÓ CHỦ TỊCH", "Đỗ Quỳnh Như")
                .doesNotContain("Trần Thị Lan");
    }

    @Test
    void every_kind_of_letter_can_be_set() throws Exception {
        office.hears(
                registered(Delivery.COUNTER),
                new IntakeEvent.Accepted(NOON, CLERK, terms()),
                deadlineSet(),
                new IntakeEvent.SupplementRequested(1, Phase.PROCESSING, CLERK, LocalDate.of(2026, 12, 1), "text-1"),
                new IntakeEvent.Finished(NOON, Outcome.GRANTED));
        office.works();

        assertThat(textOf(1)).contains("Phạm Thị Ngọc");
        assertThat(textOf(2)).contains("Giấy xác nhận cư trú");
        assertThat(textOf(3)).contains("TBKQ");
        for (var slip = 1; slip <= 3; slip++) {
            assertThat(textOf(slip)).contains("Phạm Thị Ngọc").doesNotContain("Trần Thị Lan");
        }
    }

    @Test
    void a_receipt_prints_what_the_law_added_to_the_term_and_so_does_the_fresh_one() throws Exception {
        var extension = new Terms.Extension(2, "Điều 21 Nghị định 23/2015/NĐ-CP", "extension-1");
        office.hears(
                registered(Delivery.COUNTER),
                new IntakeEvent.Accepted(NOON, CLERK, terms()),
                new SlaEvent.DeadlineSet(new Term(3, Unit.WORKING_DAY), DUE, DUE, DUE, "v1", extension),
                new SlaEvent.DeadlineMoved(SlaEvent.MoveReason.CALENDAR, LATEST, LATEST, null, "v2"));
        office.works();

        for (var receipt = 1; receipt <= 2; receipt++) {
            assertThat(textOf(receipt))
                    .contains("3 ngày làm việc, được kéo dài thêm 2 ngày làm việc theo Điều 21 Nghị định 23/2015/NĐ-CP")
                    .contains("Lý do kéo dài: Thiếu giấy tờ chứng minh nơi cư trú");
        }
    }

    @Test
    void an_electronic_result_is_sent_after_its_letter() {
        office.hears(registered(Delivery.ELECTRONIC), new IntakeEvent.Finished(NOON, Outcome.GRANTED));

        office.works();

        assertThat(office.said())
                .containsSubsequence(
                        new NotificationEvent.LetterDispatched(id(1), LetterKind.RESULT_READY, LetterChannel.EMAIL),
                        new NotificationEvent.ResultSent(NOON));
    }

    @Test
    void without_an_address_the_letter_goes_to_the_portal() {
        surroundings.withoutEmail();
        office.hears(registered(Delivery.COUNTER), deadlineSet());

        office.works();

        assertThat(office.said())
                .contains(new NotificationEvent.LetterDispatched(id(1), LetterKind.RECEIPT, LetterChannel.PORTAL));
    }

    @Test
    void a_result_by_post_is_ordered_with_the_filers_address_of_the_moment() {
        office.hears(registered(Delivery.POST), new IntakeEvent.Finished(NOON, Outcome.GRANTED));

        office.works();

        assertThat(surroundings.orders()).singleElement().satisfies(order -> {
            assertThat(order.key()).isEqualTo("order-post-" + D17 + ".1");
            assertThat(order.body())
                    .contains(
                            "\"orderNumber\":\"" + D17 + ".1\"",
                            "\"reference\":\"" + CODE + "\"",
                            "\"kind\":\"RETURN\"",
                            Surroundings.NAME,
                            Surroundings.ADDRESS,
                            "\"cashToCollect\":0");
        });
        assertThat(office.said())
                .contains(new NotificationEvent.ConsignmentOrdered(D17 + ".1", ConsignmentKind.RETURN));
    }

    @Test
    void an_address_given_with_the_order_is_used_and_kept_sealed() {
        office.hears(registered(Delivery.COUNTER));
        var elsewhere = new GivenAddress(new SealedText(seal.seal("5 Lê Lợi, Xã Mẫu 22", D17)));
        handle(new SendByPost(ConsignmentKind.COLLECT, elsewhere, "r1", "f1", NOON));

        office.works();

        assertThat(surroundings.orders()).singleElement().satisfies(order -> assertThat(order.body())
                .contains("5 Lê Lợi, Xã Mẫu 22"));
        assertThat(office.kept()).doesNotContain("Lê Lợi");
    }

    @Test
    void work_done_twice_gives_one_number_one_file_and_one_message_id() throws Exception {
        office.hears(registered(Delivery.COUNTER), deadlineSet());

        var number = office.worksAndDies("number-letter");
        assertThat(office.worksAndDies("number-letter")).isEqualTo(number);
        office.worksOnce();
        var rendering = office.worksAndDies("render-letter");
        surroundings.withoutEmail();
        assertThat(office.worksAndDies("render-letter")).isEqualTo(rendering);
        office.worksOnce();
        assertThat(office.book().letters().getFirst().digest()).isEqualTo(files.digest(letter(1)));
        assertThat(office.database().getCollection("letter_files").countDocuments())
                .isEqualTo(1);
    }

    @Test
    void a_message_sent_twice_has_one_id() throws Exception {
        office.hears(registered(Delivery.COUNTER), deadlineSet());
        office.worksOnce();
        office.worksOnce();

        office.worksAndDies("dispatch-letter");
        office.works();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<dispatch-letter-" + id(1) + "@motcua.vn>")
                .isEqualTo(mail.getReceivedMessages()[1].getMessageID());
        assertThat(office.said().stream().filter(NotificationEvent.LetterDispatched.class::isInstance))
                .hasSize(1);
    }

    @Test
    void an_order_placed_twice_has_one_key() throws Exception {
        office.hears(registered(Delivery.POST), new IntakeEvent.Finished(NOON, Outcome.GRANTED));

        office.worksAndDies("order-post");
        office.works();

        assertThat(surroundings.orders()).hasSize(2);
        assertThat(surroundings.orders().get(0)).isEqualTo(surroundings.orders().get(1));
    }

    @Test
    void while_a_neighbour_is_away_the_letter_waits() {
        surroundings.away(true);
        office.hears(registered(Delivery.COUNTER), deadlineSet());
        office.works();
        assertThat(mail.getReceivedMessages()).isEmpty();

        surroundings.away(false);
        office.works();

        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void while_the_mail_server_is_away_the_letter_waits() {
        mail.stop();
        office.hears(registered(Delivery.COUNTER), deadlineSet());

        office.works();

        assertThat(office.stateOf(1)).isEqualTo(State.APPROVED);
        assertThat(office.book().letters().getFirst().digest()).isPresent();
    }

    @Test
    void one_token_serves_many_calls() {
        office.hears(registered(Delivery.POST), deadlineSet(), new IntakeEvent.Finished(NOON, Outcome.GRANTED));

        office.works();

        assertThat(surroundings.tokensGiven()).isEqualTo(1);
    }

    @Test
    void nothing_personal_is_kept_in_plain_or_told() {
        office.hears(registered(Delivery.POST), deadlineSet(), atRisk());
        approve(letter(2), NEW_DUE);
        office.hears(new SlaEvent.Reappointed(id(2), NEW_DUE), new IntakeEvent.Finished(NOON, Outcome.GRANTED));
        office.works();

        assertThat(office.kept())
                .doesNotContain(
                        Surroundings.NAME,
                        "Trần Phú",
                        Surroundings.EMAIL,
                        "001190000001",
                        "0912345678",
                        REASON,
                        "%PDF");
    }

    @Test
    void a_file_that_is_not_the_one_the_letter_names_is_not_given_out() {
        office.hears(registered(Delivery.COUNTER), deadlineSet());
        office.works();

        assertThatThrownBy(() -> files.read(letter(1), "another digest")).isInstanceOf(IllegalStateException.class);
    }

    private void approve(@Nullable Instant newDueAt) {
        approve(letter(1), newDueAt);
    }

    private void approve(LetterId letter, @Nullable Instant newDueAt) {
        var reason = new SealedText(seal.seal(REASON, letter.toString()));
        handle(new ApproveApology(letter, HEAD_OF_JUSTICE, CauseOfLateness.COORDINATION, reason, newDueAt, NOON));
    }

    private void handle(CorrespondenceCommand command) {
        assertThat(office.handle(D17, null, command)).isInstanceOf(Handled.Done.class);
    }

    private String textOf(int serial) throws IOException {
        var digest = office.book().letter(letter(serial)).orElseThrow().digest().orElseThrow();
        try (var document = Loader.loadPDF(files.read(letter(serial), digest))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String id(int serial) {
        return letter(serial).toString();
    }

    private static MotcuaEvent deadlineSet() {
        return new SlaEvent.DeadlineSet(new Term(3, Unit.WORKING_DAY), DUE, DUE, DUE, "v1", null);
    }

    private static Terms terms() {
        return new Terms(null, new Term(3, Unit.WORKING_DAY), false, new AfterSupplement(Policy.RESUME, 0), List.of());
    }

    private static MotcuaEvent atRisk() {
        return new SlaEvent.AtRisk(DUE, DUE, JUSTICE, DUE, LATEST);
    }

    private JavaMailSenderImpl smtp() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        return sender;
    }
}
