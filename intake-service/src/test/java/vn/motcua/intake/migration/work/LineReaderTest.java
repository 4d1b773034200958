package vn.motcua.intake.migration.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.intake.dossier.Status;
import vn.motcua.intake.migration.Line;

class LineReaderTest {
    private static final String WHOLE =
            """
            {"code":"H99.21-190311-0042","procedure":"2.000815","field":"Hộ tịch","receivingAgency":"H99.21",
            "competentAgency":"H99.21.1","channel":"COUNTER","receivedAt":"2019-03-11T09:10:00+07:00","status":"RETURNED",
            "outcome":"REFUSED","dueAt":"2019-04-02T17:00:00+07:00","reappointedDueAt":"2019-04-09T17:00:00+07:00",
            "stops":[{"reason":"SUPPLEMENT","from":"2019-03-14T10:00:00+07:00","to":"2019-03-20T08:30:00+07:00"}],
            "finishedAt":"2019-04-08T15:40:00+07:00","returnedAt":"2019-04-10T02:15:00Z","unknown":{"to":"us"}}
            """
                    .replace("\n", "");

    @Test
    void a_line_says_what_the_older_system_knew() {
        assertThat(LineReader.read(bytes(WHOLE)))
                .isEqualTo(new LineReader.Reading.Read(new Line(
                        "H99.21-190311-0042",
                        "2.000815",
                        "Hộ tịch",
                        new AgencyCode("H99.21"),
                        new AgencyCode("H99.21.1"),
                        Channel.COUNTER,
                        Instant.parse("2019-03-11T02:10:00Z"),
                        Status.RETURNED,
                        Outcome.REFUSED,
                        Instant.parse("2019-04-02T10:00:00Z"),
                        Instant.parse("2019-04-09T10:00:00Z"),
                        List.of(new Line.Stop(
                                StopReason.SUPPLEMENT,
                                Instant.parse("2019-03-14T03:00:00Z"),
                                Instant.parse("2019-03-20T01:30:00Z"))),
                        Instant.parse("2019-04-08T08:40:00Z"),
                        Instant.parse("2019-04-10T02:15:00Z"),
                        null)));
    }

    @Test
    void one_field_written_in_several_ways_is_one_field() {
        var decomposed = Normalizer.normalize("Hộ tịch", Normalizer.Form.NFD);

        assertThat(List.of("Hộ tịch", decomposed, "Hộ\u00A0tịch", " Hộ tịch\u3000"))
                .allSatisfy(field -> assertThat(LineReader.read(bytes(WHOLE.replace("Hộ tịch", field))))
                        .isEqualTo(LineReader.read(bytes(WHOLE))));
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        assertThat(detail("{\"field\":null}"))
                .contains("code", "procedure", "receivingAgency", "channel", "receivedAt")
                .doesNotContain("field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"channel\":\"COUNTER\"|\"channel\":\"FAX\"|channel",
                "\"channel\":\"COUNTER\"|\"channel\":1|channel",
                "2019-03-11T09:10:00+07:00|11/03/2019|receivedAt",
                "2019-03-11T09:10:00+07:00|2019-03-12|receivedAt",
                "\"2019-03-11T09:10:00+07:00\"|1552270200|receivedAt",
                "\"RETURNED\"|\"LOST\"|status",
                "\"REFUSED\"|\"refused\"|outcome",
                "\"reason\":\"SUPPLEMENT\"|\"reason\":\"HOLIDAY\"|stops[0].reason",
                "\"from\":\"2019-03-14T10:00:00+07:00\"|\"from\":null|stops[0].from",
                "\"code\":\"H99.21-190311-0042\"|\"code\":17|code",
                "\"code\":\"H99.21-190311-0042\"|\"code\":\"   \"|code",
                "\"field\":\"Hộ tịch\"|\"field\":[]|field"
            })
    void what_has_another_form_is_named_and_not_repeated(String right, String wrong, String field) {
        var line = WHOLE.replace(right, wrong);

        assertThat(line).isNotEqualTo(WHOLE);
        assertThat(detail(line)).contains("Expected " + field + " to be ").doesNotContain(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "12", "\"text\"", "null", "{}{}", "not json", "{\"code\":\"a\"} x"})
    void what_is_not_one_object_is_no_line(String line) {
        assertThat(detail(line)).isNotBlank();
    }

    @Test
    void a_line_that_is_too_long_is_not_read() {
        assertThat(detail("{\"code\":\"" + "x".repeat(LineReader.LONGEST) + "\"}"))
                .contains("65536");
    }

    private static String detail(String line) {
        return switch (LineReader.read(bytes(line))) {
            case LineReader.Reading.Unreadable(var detail) -> detail;
            case LineReader.Reading.Read(var read) -> throw new AssertionError("Read " + read);
        };
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
