package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.instant;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Office;

/** Certified copies of many originals, for which the law gives up to two working days more, from the counter to the receipt. */
class ExtensionJourneyTest {
    private static final String BASIS = "Điều 21 Nghị định 23/2015/NĐ-CP";
    private static final String REASON = "Mười hai bản chính của Lê Thị Kín phải đối chiếu từng trang";
    private static final Map<String, Object> EXTENDED = Map.of("extension", Map.of("reason", REASON));

    private final Office office = SharedStack.office(SharedStack.get());

    @Test
    void an_extended_term_is_counted_explained_printed_and_told() throws IOException {
        var id = office.submit(office.filing("2.000815", "Lê Thị Kín", "COUNTER"))
                .get("id")
                .asString();
        office.api()
                .post(Office.CLERK, "/api/v1/dossiers/" + id + "/acceptance", EXTENDED)
                .ok();

        assertExtended(id);
    }

    @Test
    void across_the_counter_it_is_extended_as_it_is_filed() throws IOException {
        var filing = new HashMap<>(office.filing("2.000815", "Lê Thị Kín", "COUNTER"));
        filing.put("channel", "COUNTER");
        filing.put("documents", List.of(Map.of("component", "ban-chinh", "form", "ORIGINAL")));
        filing.putAll(EXTENDED);
        var id = office.api()
                .post(
                        Office.CLERK,
                        "/api/v1/dossiers",
                        filing,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .ok()
                .get("id")
                .asString();

        assertExtended(id);
    }

    private void assertExtended(String id) throws IOException {
        var deadline = office.awaitDeadline(id, "the extended date", seen -> seen.hasNonNull("originalDueAt"));
        assertThat(deadline.get("extension").get("workingDays").asInt()).isEqualTo(2);
        assertThat(deadline.get("extension").get("legalBasis").asString()).isEqualTo(BASIS);
        assertThat(instant(deadline, "originalDueAt")).isEqualTo(extended(deadline));
        assertThat(words(deadline.get("explanation"), "why"))
                .contains("Thời hạn được kéo dài thêm 2 ngày làm việc theo " + BASIS);

        assertThat(office.dossier(id).get("extension").get("reason").asString()).isEqualTo(REASON);
        var told = Api.await(
                "the extension in the timeline of " + id,
                () -> office.timeline(id).stream()
                        .map(row -> row.get("text").asString())
                        .toList(),
                seen -> seen.stream().anyMatch(text -> text.endsWith(", kéo dài thêm 2 ngày làm việc theo " + BASIS)));
        assertThat(told).noneSatisfy(text -> assertThat(text).contains("Lê Thị Kín"));

        var step = office.takeNext(id);
        assertThat(step.get("allotment").get("value").asInt()).isEqualTo(3);

        var receipt = text(office.pdf(office.awaitLetter(id, "RECEIPT", "DISPATCHED", "DELIVERED")));
        assertThat(receipt)
                .contains("1 ngày làm việc, được kéo dài thêm 2 ngày làm việc theo " + BASIS)
                .contains("Lý do kéo dài: " + REASON);
    }

    /** Two working days after the day that it would be due without. */
    private Instant extended(JsonNode deadline) {
        var ordinary = StreamSupport.stream(deadline.get("explanation").spliterator(), false)
                .filter(line -> line.get("why").asString().startsWith("Thời hạn được kéo dài"))
                .map(line -> line.get("date").asString() + "T09:00:00+07:00")
                .map(OffsetDateTime::parse)
                .findFirst()
                .orElseThrow();
        return office.calculate(ordinary.toInstant(), 2, "WORKING_DAY");
    }

    private static List<String> words(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(field).asString())
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
