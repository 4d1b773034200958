package vn.motcua.localstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.chaos.DossierLog.Entry;
import vn.motcua.localstack.mail.Mail;

/** An auditor who objects to nothing proves nothing: each kind of wrong is put before him. */
class LogAuditorTest {

    private static final String D17 = "d0000000-0000-5000-8000-000000000017";
    private static final String CODE = "H99.21-261123-0001";

    private final Told told = new Told();
    private final List<Entry> log = new ArrayList<>();
    private final Audit audit = new Audit();

    LogAuditorTest() {
        told.registered(D17, CODE);
        told.word(new Told.Word(D17, "vn.motcua.intake.accepted.v1", "", ""));
        wrote("intake", 1, "registered", "{\"code\": \"" + CODE + "\"}");
        wrote("intake", 2, "accepted", "{}");
        wrote("routing", 1, "step-offered", "{\"step\": \"s1\"}");
        wrote("notification", 1, "letter-numbered", letter(1, "RECEIPT", 1));
        wrote("notification", 2, "letter-dispatched", letter(1, "RECEIPT", 1));
    }

    @Test
    void a_whole_record_is_held_for_whole() {
        audited();

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.holds()).isTrue();
        assertThat(audit.verdict(42)).startsWith("VERDICT seed 42: holds; ").contains("dossiers lost 0");
    }

    @Test
    void copies_of_a_record_are_counted_and_borne() {
        log.add(log.get(1));

        audited();

        assertThat(audit.holds()).isTrue();
        assertThat(audit.verdict(42)).contains("copies 1");
    }

    @Test
    void a_gap_is_a_loss() {
        wrote("routing", 3, "step-completed", "{\"step\": \"s1\"}");

        assertFinding("records lost: expected sequence 2, got " + D17 + " routing-3");
    }

    @Test
    void a_step_back_is_out_of_order() {
        wrote("sla", 2, "at-risk", "{}");
        wrote("sla", 1, "deadline-set", "{}");

        assertFinding("records out of order: expected sequence 3, got " + D17 + " sla-1");
    }

    @Test
    void another_record_under_the_same_sequence_is_told_from_a_copy() {
        wrote("routing", 1, "step-offered", "{\"step\": \"s2\"}");

        assertFinding("records out of order: two different records");
    }

    @Test
    void a_dossier_that_was_promised_and_is_not_there_is_lost() {
        told.registered("d0000000-0000-5000-8000-000000000018", "H99.21-261123-0002");

        assertFinding("dossiers lost: d0000000-0000-5000-8000-000000000018");
    }

    @Test
    void a_dossier_that_nobody_asked_for_is_doubled() {
        log.add(entry("other", "intake", 1, "registered", "{\"code\": \"H99.21-261123-0002\"}"));

        assertFinding("dossiers doubled: other");
    }

    @Test
    void a_code_left_out_is_a_gap() {
        told.registered("third", "H99.21-261123-0003");
        log.add(entry("third", "intake", 1, "registered", "{\"code\": \"H99.21-261123-0003\"}"));

        assertFinding("code series with gaps: H99.21-261123 has [1, 3]");
    }

    @Test
    void a_word_that_is_not_on_record_is_broken() {
        told.word(new Told.Word(D17, "vn.motcua.routing.step-accepted.v1", "step", "s1"));

        assertFinding("words broken");
    }

    @Test
    void a_number_given_twice_is_no_series() {
        wrote("notification", 3, "letter-numbered", letter(2, "APOLOGY", 2));

        assertFinding("letter series with gaps: H99.21 APOLOGY 2026 has [2]");
    }

    @Test
    void a_second_receipt_is_doubled() {
        wrote("notification", 3, "letter-numbered", letter(2, "RECEIPT", 2));

        assertFinding("letters doubled: " + D17 + " RECEIPT=2");
    }

    @Test
    void a_receipt_that_was_never_sent_is_missing() {
        log.removeLast();

        assertFinding("receipts missing: " + D17);
    }

    @Test
    void copies_of_one_mail_are_borne_but_not_a_second_mail() {
        audited(mail("a"), mail("a"));
        assertThat(audit.holds()).isTrue();

        new LetterAuditor(Map.of(D17, log), audit).audit(List.of(mail("a"), mail("b")));
        assertThat(audit.findings()).singleElement().asString().startsWith("mails doubled: " + D17 + "-L1=2");
    }

    private void assertFinding(String start) {
        audited();

        assertThat(audit.holds()).isFalse();
        assertThat(audit.findings()).anySatisfy(finding -> assertThat(finding).startsWith(start));
        assertThat(audit.verdict(42)).contains("DOES NOT HOLD");
    }

    private void audited(Mail... mails) {
        var byDossier = log.stream().collect(java.util.stream.Collectors.groupingBy(Entry::dossier));
        var stories = new LogAuditor(told, entry -> false, audit).audit(byDossier);
        new LetterAuditor(stories, audit).audit(mails.length == 0 ? List.of(mail("a")) : List.of(mails));
    }

    private static Mail mail(String errand) {
        return new Mail("<" + errand + "-" + D17 + "-L1@motcua.vn>", List.of("a@b.vn"), "", "", List.of());
    }

    private static String letter(int serial, String kind, int number) {
        return """
                {"letter": "%s-L%d", "kind": "%s", "number": "%02d/X-UBND", "signingAgency": "H99.21", "channel": "EMAIL"}"""
                .formatted(D17, serial, kind, number);
    }

    private void wrote(String source, long sequence, String type, String value) {
        log.add(entry(D17, source, sequence, type, value));
    }

    private Entry entry(String dossier, String source, long sequence, String type, String value) {
        return new Entry(
                dossier,
                0,
                log.size(),
                Map.of(
                        "ce_source",
                        source,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_type",
                        "vn.motcua." + source + "." + type + ".v1",
                        "ce_time",
                        "2026-11-23T03:00:00Z"),
                value.getBytes(StandardCharsets.UTF_8));
    }
}
