package vn.motcua.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.Caller.clerk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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

    @ParameterizedTest
    @CsvSource({"2026-03-16T15:00:00, 2026-03-16T17:00:00+07:00", "2026-03-16T15:00:01, 2026-03-17T17:00:00+07:00"})
    void what_is_done_on_the_day_is_due_the_next_if_it_came_too_late(String received, String due) {
        var question = "/api/v1/calculator?value=1&unit=WORKING_DAY&sameDay=true&received=" + received + "%2B07:00";

        assertThat(caller.get(question).exchange())
                .bodyJson()
                .extractingPath("$.dueAt")
                .isEqualTo(due);
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
    @CsvSource({
        "received, value=3&unit=WORKING_DAY",
        "received, received=yesterday&value=3&unit=WORKING_DAY",
        "received, received=2026-03-16T09:00:00&value=3&unit=WORKING_DAY",
        "received, received=2026-02-30T09:00:00%2B07:00&value=3&unit=WORKING_DAY",
        "received, received=1026-03-16T09:00:00%2B07:00&value=3&unit=HOUR",
        "received, received=9999-12-31T23:59:59%2B07:00&value=3&unit=HOUR",
        "received, received=%2B999999999-12-31T23:59:59-18:00&value=3&unit=HOUR",
        "received, received=-999999999-01-01T00:00:00%2B18:00&value=3&unit=HOUR",
        "value, received=2026-03-16T09:00:00%2B07:00&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=ba&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=1.5&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=0&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=-3&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=9999&unit=HOUR",
        "value, received=2026-03-16T09:00:00%2B07:00&value=1000000000&unit=MONTH",
        "value, received=2026-03-16T09:00:00%2B07:00&value=10000000000&unit=WORKING_DAY",
        "value, received=2026-03-16T09:00:00%2B07:00&value=2000&unit=MONTH",
        "unit, received=2026-03-16T09:00:00%2B07:00&value=3",
        "unit, received=2026-03-16T09:00:00%2B07:00&value=3&unit=WEEK",
        "agency, received=2026-03-16T09:00:00%2B07:00&value=3&unit=HOUR&agency=H98",
        "agency, received=2026-03-16T09:00:00%2B07:00&value=3&unit=HOUR&agency=%00"
    })
    void what_cannot_be_counted_is_refused_by_the_name_of_what_is_wrong(String field, String query) {
        assertRefused(caller.get("/api/v1/calculator?" + query).exchange(), field);
    }

    @ParameterizedTest
    @CsvSource({
        "year, 1066",
        "year, 1999",
        "year, 2100",
        "year, 99999999999",
        "agency, 2026?agency=H98",
        "agency, 2026?agency="
    })
    void a_calendar_of_no_year_or_agency_is_refused(String field, String asked) {
        assertRefused(caller.get("/api/v1/calendar/" + asked).exchange(), field);
    }

    /** Without a token only what has the shape of a year is open at all. */
    @ParameterizedTest
    @ValueSource(strings = {"-2026", "2026.0", "nay"})
    void what_is_no_year_is_refused_as_one(String asked) {
        assertThat(caller.get("/api/v1/calendar/" + asked).exchange()).hasStatus(401);
        assertRefused(caller.get(clerk("H99.21"), "/api/v1/calendar/" + asked).exchange(), "year");
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2050})
    void the_first_and_the_last_year_have_a_calendar(int year) {
        assertThat(caller.get("/api/v1/calendar/" + year).exchange()).hasStatusOk();
        assertThat(caller.get("/api/v1/calculator?received=" + year + "-01-15T09:00:00%2B07:00&value=1&unit=MONTH")
                        .exchange())
                .hasStatusOk();
    }

    private static void assertRefused(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .asString()
                .isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.errors[0]").asMap().containsKey("found");
    }
}
