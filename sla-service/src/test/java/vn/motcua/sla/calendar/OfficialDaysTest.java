package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.date;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialDaysTest {

    @Test
    void every_shipped_day_is_read() {
        assertThat(OfficialDays.shipped().days()).hasSize(118);
    }

    @Test
    void a_day_names_its_decision_in_both_languages() {
        Day day = CALENDAR.day(date("2026-02-16"));

        assertThat(day.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(day.name()).isEqualTo(new Text("Tết Nguyên đán Bính Ngọ", "Lunar New Year"));
        assertThat(day.decision()).isEqualTo("9441/TB-BNV");
    }

    @Test
    void two_decisions_on_one_day_are_both_named() {
        assertThat(CALENDAR.day(date("2024-04-29")).decision()).isEqualTo("2450/VPCP-KGVX; 1570/TB-LĐTBXH");
    }

    @Test
    void a_day_without_a_known_number_refers_to_the_official_list_of_its_year() {
        assertThat(CALENDAR.day(date("2024-04-18")).decision()).isEqualTo("Lịch nghỉ lễ, tết năm 2024");
    }

    @Test
    void swapped_days_name_one_another() {
        assertThat(CALENDAR.day(date("2026-01-02")).name().vietnamese())
                .isEqualTo("Nghỉ hoán đổi, làm bù ngày 10/01/2026");
        assertThat(CALENDAR.day(date("2026-01-10")).name().vietnamese()).isEqualTo("Làm bù cho ngày nghỉ 02/01/2026");
    }

    @Test
    void the_second_of_january_2026_is_closed_and_the_tenth_is_worked() {
        assertThat(CALENDAR.isWorkingDay(date("2026-01-02"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(date("2026-01-10"))).isTrue();
    }

    @Test
    void the_last_day_of_2018_is_swapped_though_that_year_rests_on_rules() {
        assertThat(CALENDAR.day(date("2018-12-31")).kind()).isEqualTo(DayKind.SWAP_OFF);
        assertThat(CALENDAR.isWorkingDay(date("2018-04-25")))
                .as("Hùng Kings 2018")
                .isFalse();
    }

    @Test
    void a_line_of_another_shape_is_refused_with_what_was_found() {
        List<String> lines = List.of("date,kind,name,confidence", "2026-01-01;holiday");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialDays.read(lines))
                .withMessageContaining("got 2026-01-01;holiday");
    }

    @Test
    void an_unknown_kind_is_refused() {
        List<String> lines = List.of("date,kind,name,confidence", "2026-01-01,half-day,X,Y");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialDays.read(lines))
                .withMessageContaining("got half-day");
    }
}
