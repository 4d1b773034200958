package vn.motcua.localstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.chaos.DossierLog.Entry;

class DocumentAuditorTest {

    private static final String D17 = "d0000000-0000-5000-8000-000000000017";
    private static final Entry FIRST = entry("intake", 1);
    private static final Entry SECOND = entry("intake", 2);
    private static final Entry PLANTED = entry("intake", 7);

    private final Audit audit = new Audit();

    @Test
    void a_document_that_has_said_what_the_log_has_is_right() {
        audit(Map.of("intake", Map.of(D17, 2L)), FIRST, SECOND);

        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void a_document_put_back_behind_its_own_records_is_found() {
        audit(Map.of("intake", Map.of(D17, 1L)), FIRST, SECOND);

        assertThat(audit.findings())
                .containsExactly("documents behind their log: " + D17 + " of intake is at 1, its log at 2");
    }

    @Test
    void a_document_that_is_gone_is_behind() {
        audit(Map.of("intake", Map.of()), FIRST);

        assertThat(audit.findings())
                .containsExactly("documents behind their log: " + D17 + " of intake is at 0, its log at 1");
    }

    @Test
    void a_document_whose_last_record_never_went_out_is_found() {
        audit(Map.of("intake", Map.of(D17, 2L)), FIRST);

        assertThat(audit.findings())
                .containsExactly("documents ahead of their log: " + D17 + " of intake is at 2, its log at 1");
    }

    @Test
    void what_no_service_wrote_proves_nothing() {
        audit(Map.of("intake", Map.of(D17, 2L)), FIRST, SECOND, PLANTED);

        assertThat(audit.holds()).isTrue();
    }

    private void audit(Map<String, Map<String, Long>> documents, Entry... entries) {
        new DocumentAuditor(PLANTED::equals, audit).audit(documents, Map.of(D17, List.of(entries)));
    }

    private static Entry entry(String source, long sequence) {
        return new Entry(
                D17,
                0,
                sequence,
                Map.of("ce_source", source, "ce_type", "any", "ce_sequence", Long.toString(sequence)),
                new byte[0]);
    }
}
