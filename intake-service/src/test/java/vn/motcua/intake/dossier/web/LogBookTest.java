package vn.motcua.intake.dossier.web;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

/** The log book of a counter. */
@AtTheCounter
class LogBookTest {
    private static final String PERIOD = "?from=2026-11-01&to=2026-11-30";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Visitor visitor;

    LogBookTest(@Autowired Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void every_dossier_that_was_received_stands_in_it_with_its_applicant() throws Exception {
        var code = visitor.dossier(visitor.accepted()).get("code").asString();
        var notAccepted = visitor.dossier(visitor.filed()).get("code").asString();

        var book = book(clerk(), PERIOD, "text/csv");

        assertThat(book).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        var text = text(book);
        assertThat(text).startsWith("\uFEFFSTT,Mã hồ sơ,");
        assertThat(text.lines().filter(line -> line.contains(code)))
                .singleElement()
                .asString()
                .contains("Nguyễn Văn Mẫu", "Số 5, thôn Mẫu, Xã Mẫu 21, Tỉnh Mẫu", "0900000123", "2026-11-23 11:00");
        assertThat(text).doesNotContain(notAccepted);
    }

    @Test
    void the_workbook_has_the_same_lines() throws Exception {
        visitor.accepted();

        var csv = text(book(clerk(), PERIOD, "text/csv")).lines().count();
        var xlsx = book(clerk(), PERIOD, XLSX).getResponse().getContentAsByteArray();

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize((int) csv);
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Mã hồ sơ");
        }
    }

    @Test
    void a_book_of_many_parts_is_numbered_through_and_has_nothing_twice() throws Exception {
        IntStream.range(0, 410).forEach(any -> visitor.filed(clerk(), Visitor.filing("1.004873", "COUNTER")));

        var lines = text(book(clerk(), PERIOD, "text/csv")).lines().skip(1).toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(410);
        assertThat(lines).extracting(line -> line.split(",")[1]).doesNotHaveDuplicates();
        assertThat(lines.getLast()).startsWith(lines.size() + ",");
    }

    @Test
    void a_name_is_no_formula() throws Exception {
        var filing = Visitor.filing("1.004873", "COUNTER");
        var filer = new HashMap<>(Visitor.filer("099301000123"));
        filer.put("name", "=HYPERLINK(A1)");
        filing.put("filer", filer);
        visitor.filed(clerk(), filing);

        assertThat(text(book(clerk(), PERIOD, "text/csv")))
                .contains("'=HYPERLINK(A1)")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void a_period_without_dossiers_is_an_empty_book() throws Exception {
        assertThat(text(book(clerk(), "?from=2025-01-01&to=2025-01-31", "text/csv"))
                        .lines())
                .hasSize(1);
    }

    @Test
    void it_is_for_the_counter_and_its_heads_and_who_took_it_is_on_record(@Autowired MongoDatabase database) {
        assertThat(book(clerk(), PERIOD + "&agency=H99.21", "text/csv")).hasStatusOk();
        assertThat(book(leader(), PERIOD, "text/csv")).hasStatusOk();
        assertThat(book(Tokens.token("onestop-head", "H99.21"), PERIOD, "text/csv"))
                .hasStatusOk();
        assertThat(book(clerk(), PERIOD + "&agency=H99.22", "text/csv")).hasStatus(403);
        assertThat(book(Tokens.token("officer", "H99.21"), PERIOD, "text/csv")).hasStatus(403);
        assertThat(book(portal(), PERIOD, "text/csv")).hasStatus(403);

        assertThat(database.getCollection("looks").find(eq("kind", "LogBook"))).anySatisfy(look -> {
            assertThat(look.getString("by")).isEqualTo("leader");
            assertThat(look.getString("of")).isEqualTo("H99.21");
            assertThat(look.getString("period")).isEqualTo("2026-11-01/2026-11-30");
        });
    }

    @Test
    void a_period_of_another_form_is_told() {
        assertThat(book(clerk(), "?from=2026-11-02&to=2026-11-01", "text/csv")).hasStatus(400);
        assertThat(book(clerk(), "?from=2016-11-01&to=2026-11-02", "text/csv")).hasStatus(400);
        assertThat(book(clerk(), "?from=2026-11-01", "text/csv")).hasStatus(400);
        assertThat(book(Tokens.token("clerk", "H99.*"), PERIOD, "text/csv")).hasStatus(400);
        assertThat(book(clerk(), PERIOD, "application/pdf")).hasStatus(406);
    }

    private static String text(MvcTestResult book) throws Exception {
        return book.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult book(String token, String query, String accept) {
        return visitor.request(token, HttpMethod.GET, "/api/v1/log-book" + query)
                .header("Accept", accept)
                .exchange();
    }
}
