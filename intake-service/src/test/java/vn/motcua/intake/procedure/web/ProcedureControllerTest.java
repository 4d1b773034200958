package vn.motcua.intake.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

@AtTheCounter
class ProcedureControllerTest {
    private final Visitor visitor;

    ProcedureControllerTest(@Autowired Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void anybody_reads_a_procedure() {
        var procedure = visitor.body(visitor.get(null, "/api/v1/procedures/1.004873"));

        assertThat(procedure.propertyNames())
                .contains(
                        "code",
                        "name",
                        "field",
                        "levels",
                        "version",
                        "validFrom",
                        "online",
                        "terms",
                        "fees",
                        "components",
                        "route");
        assertThat(procedure.get("terms").get(0).get("value").asInt()).isEqualTo(3);
        assertThat(procedure.get("terms").get(0).get("unit").asString()).isEqualTo("WORKING_DAY");
        assertThat(procedure.get("terms").get(0).get("sameDay").asBoolean()).isFalse();
        assertThat(procedure.get("route").size()).isEqualTo(2);
    }

    @Test
    void anybody_reads_how_far_the_law_lets_a_term_be_extended() {
        var extended = visitor.body(visitor.get(null, "/api/v1/procedures/2.000815"));
        var ordinary = visitor.body(visitor.get(null, "/api/v1/procedures/1.004873"));

        var extension = extended.get("terms").get(0).get("extension");
        assertThat(extension.get("workingDays").asInt()).isEqualTo(2);
        assertThat(extension.get("legalBasis").asString()).isEqualTo("Điều 21 Nghị định 23/2015/NĐ-CP");
        assertThat(ordinary.get("terms").get(0).get("extension").isNull()).isTrue();
    }

    @Test
    void an_unknown_procedure_is_not_found() {
        assertThat(visitor.get(null, "/api/v1/procedures/9.999999")).hasStatus(404);
        assertThat(visitor.get(null, "/api/v1/procedures/9.999999/qr")).hasStatus(404);
    }

    @Test
    void procedures_are_searched() {
        assertThat(codes("?q=khai sinh")).contains("1.001193", "2.000986").doesNotContain("1.013225");
        assertThat(codes("?q=1.013225")).containsExactly("1.013225");
        assertThat(codes("?field=Xây dựng")).contains("1.013225").doesNotContain("1.001193");
        assertThat(codes("?level=province")).contains("2.000635").doesNotContain("1.001193");
    }

    @Test
    void a_list_is_read_page_by_page() {
        var first = visitor.body(visitor.get(null, "/api/v1/procedures?limit=5"));
        var second = visitor.body(visitor.get(
                null, "/api/v1/procedures?limit=100&cursor=" + first.get("next").asString()));

        assertThat(first.get("items").size()).isEqualTo(5);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.get("items").get(0).get("code").asString())
                .isGreaterThan(first.get("items").get(4).get("code").asString());
    }

    @Test
    void a_qr_code_is_a_picture() {
        var answer = visitor.get(null, "/api/v1/procedures/1.004873/qr");

        assertThat(answer).hasStatus(200).hasHeader("Content-Type", "image/png");
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
    }

    private List<String> codes(String query) {
        var codes = new ArrayList<String>();
        visitor.body(visitor.get(null, "/api/v1/procedures" + query))
                .get("items")
                .forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    @Test
    void accents_and_the_order_of_words_do_not_matter() {
        assertThat(codes("?q=sinh khai")).contains("1.001193");
        assertThat(codes("?q=khai  TU")).contains("1.000656");
        assertThat(codes("?onlineLevel=PARTIAL")).isEmpty();
        assertThat(visitor.get(null, "/api/v1/procedures?q=" + "a".repeat(201))).hasStatus(400);
    }

    @Test
    void a_page_is_for_people_in_their_language() {
        var vietnamese = visitor.get(null, "/api/v1/procedures/1.004222/page");
        var english = visitor.request(null, HttpMethod.GET, "/api/v1/procedures/1.004222/page")
                .header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.5")
                .exchange();

        assertThat(vietnamese).hasStatus(200);
        assertThat(vietnamese).bodyText().contains("<html lang=\"vi\">", "7 ngày làm việc; cam kết 5 ngày làm việc");
        assertThat(english)
                .bodyText()
                .contains("<html lang=\"en\">", "7 working days; committed to 5 working days", "Đăng ký thường trú");
        assertThat(visitor.get(null, "/api/v1/procedures/9.999999/page")).hasStatus(404);
    }

    @Test
    void the_list_is_open_data() {
        var table = visitor.get(null, "/api/v1/procedures.csv");

        assertThat(table).hasStatus(200);
        assertThat(new String(table.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFcode,version,name")
                .contains("\r\n1.004873,");
    }

    @Test
    void a_qr_code_is_drawn_in_lines_too() {
        var answer = visitor.get(null, "/api/v1/procedures/1.004873/qr.svg");

        assertThat(answer).hasStatus(200).hasHeader("Content-Type", "image/svg+xml");
        assertThat(answer).bodyText().startsWith("<svg ").contains("h1v1h-1z");
    }
}
