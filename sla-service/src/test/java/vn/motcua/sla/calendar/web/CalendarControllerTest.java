package vn.motcua.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import vn.motcua.sla.Caller;
import vn.motcua.sla.OnSlice;

@OnSlice
class CalendarControllerTest {
    private final Caller caller;

    CalendarControllerTest(@Autowired Caller caller) {
        this.caller = caller;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00:00, 5, WORKING_DAY, 2026-02-27T17:00:00+07:00",
        "2024-04-26T09:00:00, 3, WORKING_DAY, 2024-05-04T17:00:00+07:00",
        "2026-02-05T09:00:00, 15, CALENDAR_DAY, 2026-02-23T17:00:00+07:00",
        "2026-11-20T09:00:00, 3, WORKING_DAY, 2026-11-26T17:00:00+07:00"
    })
    void the_calculator_counts_as_the_law_does(String received, int value, String unit, String due) {
        var answer = caller.get("/api/v1/calculator?received=" + received + "%2B07:00&value=" + value + "&unit=" + unit)
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.dueAt").isEqualTo(due);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.explanation[-1].why")
                .asString()
                .contains("hết hạn lúc 17:00");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.explanation[-1].whyEnglish")
                .asString()
                .contains("due at 17:00");
    }

    @Test
    void the_plus_of_an_offset_need_not_be_encoded() {
        var answer = caller.get("/api/v1/calculator?received=2026-03-16T09:00:00+07:00&value=3&unit=WORKING_DAY")
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.dueAt").isEqualTo("2026-03-19T17:00:00+07:00");
    }

    @Test
    void a_year_lists_its_special_days() {
        var answer = caller.get("/api/v1/calendar/2026?agency=H99.21").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.days[?(@.date == '2026-01-10')].kind")
                .asArray()
                .containsExactly("MAKE_UP_WORK");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.days[?(@.date == '2026-01-01')].provisional")
                .asArray()
                .containsExactly(false);
    }

    @Test
    void a_year_without_a_decision_is_provisional() {
        assertThat(caller.get("/api/v1/calendar/2030").exchange())
                .bodyJson()
                .extractingPath("$.provisional")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/calculator",
                "/api/v1/calculator?received=yesterday&value=3&unit=WORKING_DAY",
                "/api/v1/calculator?received=2026-03-16T09:00:00&value=3&unit=WORKING_DAY",
                "/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=0&unit=WORKING_DAY",
                "/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=9999&unit=HOUR",
                "/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=2000&unit=MONTH",
                "/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=3&unit=WEEK",
                "/api/v1/calculator?received=1026-03-16T09:00:00%2B07:00&value=3&unit=HOUR",
                "/api/v1/calendar/1066"
            })
    void what_cannot_be_counted_is_refused(String path) {
        assertThat(caller.get(path).exchange())
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=3&unit=HOUR&agency=H98",
                "/api/v1/calendar/2026?agency=H98"
            })
    void an_unknown_agency_has_no_calendar(String path) {
        assertThat(caller.get(path).exchange()).hasStatus(404);
    }
}
