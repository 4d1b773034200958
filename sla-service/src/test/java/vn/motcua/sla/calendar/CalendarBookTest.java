package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.sla.calendar.Moments.BOOK;
import static vn.motcua.sla.calendar.Moments.at;
import static vn.motcua.sla.calendar.Moments.date;
import static vn.motcua.sla.calendar.Moments.workingDays;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;

class CalendarBookTest {
    private static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    private static final LocalDate WEDNESDAY = date("2026-03-18");

    @Test
    void a_new_holiday_moves_a_date_and_raises_the_version() {
        CalendarBook adopted = BOOK.adopt(closing("12/QĐ-TTg", null));

        assertThat(adopted.version()).startsWith("1-").isNotEqualTo(BOOK.version());
        assertThat(BOOK.version()).startsWith("0-");
        assertThat(BOOK.national().terms().add(at("2026-03-16T09:00"), workingDays(2)))
                .isEqualTo(at("2026-03-18T17:00"));
        assertThat(adopted.national().terms().add(at("2026-03-16T09:00"), workingDays(2)))
                .isEqualTo(at("2026-03-19T17:00"));
        assertThat(adopted.national().version()).isEqualTo(adopted.version());
    }

    @Test
    void equal_books_have_equal_versions() {
        assertThat(BOOK.adopt(closing("12/QĐ-TTg", null)).version())
                .isEqualTo(
                        CalendarBook.shipped().adopt(closing("12/QĐ-TTg", null)).version())
                .isNotEqualTo(BOOK.adopt(closing("13/QĐ-TTg", null)).version());
    }

    @Test
    void a_decision_changes_only_the_days_it_names() {
        WorkCalendar adopted = BOOK.adopt(closing("12/QĐ-TTg", null)).national();

        assertThat(adopted.day(WEDNESDAY).decision()).isEqualTo("12/QĐ-TTg");
        assertThat(adopted.day(date("2026-02-16"))).isEqualTo(BOOK.national().day(date("2026-02-16")));
    }

    @Test
    void a_provincial_decision_holds_in_the_province_only() {
        CalendarBook adopted = BOOK.adopt(closing("7/QĐ-UBND", new AgencyCode("H99")));

        assertThat(adopted.ofLegalTerms(COMMUNE).isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(adopted.ofSteps(new AgencyCode("000.00.12.H99")).isWorkingDay(WEDNESDAY))
                .isFalse();
        assertThat(adopted.ofLegalTerms(new AgencyCode("H56.14")).isWorkingDay(WEDNESDAY))
                .isTrue();
        assertThat(adopted.national().isWorkingDay(WEDNESDAY)).isTrue();
    }

    @Test
    void an_agencys_own_closure_moves_its_steps_but_no_legal_term() {
        CalendarBook adopted = BOOK.adopt(closing("3/TB-UBND", COMMUNE));

        assertThat(adopted.ofSteps(new AgencyCode("H99.21.1")).isWorkingDay(WEDNESDAY))
                .isFalse();
        assertThat(adopted.ofSteps(new AgencyCode("H99.2")).isWorkingDay(WEDNESDAY))
                .isTrue();
        assertThat(adopted.ofLegalTerms(new AgencyCode("H99.21.1")).isWorkingDay(WEDNESDAY))
                .isTrue();
    }

    @Test
    void a_closure_decided_by_a_superior_moves_legal_terms_too() {
        var decision = new Decision(
                "8/QĐ-UBND",
                date("2026-03-01"),
                new Scope.Agency(COMMUNE, true),
                List.of(new SpecialDay(WEDNESDAY, DayKind.HOLIDAY, "Lũ lụt")));

        assertThat(BOOK.adopt(decision).ofLegalTerms(COMMUNE).isWorkingDay(WEDNESDAY))
                .isFalse();
    }

    @Test
    void a_lower_decision_overrides_a_higher_one_and_a_later_an_earlier_one() {
        var worked = new Decision(
                "9/QĐ-UBND",
                date("2026-01-05"),
                Scope.of(new AgencyCode("H99")),
                List.of(new SpecialDay(WEDNESDAY, DayKind.MAKE_UP_WORK, "Làm việc bình thường")));
        CalendarBook adopted = BOOK.adopt(worked).adopt(closing("12/QĐ-TTg", null));

        assertThat(adopted.ofLegalTerms(COMMUNE).isWorkingDay(WEDNESDAY)).isTrue();
        assertThat(adopted.national().isWorkingDay(WEDNESDAY)).isFalse();
    }

    @Test
    void the_national_announcement_of_tet_settles_its_year() {
        LocalDate tet = LunarCalendar.newYear(2027);
        var announcement = new Decision(
                "100/TB-BNV",
                date("2026-10-01"),
                Scope.of(null),
                List.of(new SpecialDay(tet, DayKind.HOLIDAY, "Tết Nguyên đán Đinh Mùi")));

        WorkCalendar calendar = BOOK.adopt(announcement).national();

        assertThat(calendar.provisional(2027)).isFalse();
        assertThat(calendar.provisional(2028)).isTrue();
        assertThat(calendar.isWorkingDay(date("2027-04-30")))
                .as("a day it does not name is an ordinary day")
                .isTrue();
    }

    @Test
    void a_national_decision_that_only_adds_a_day_leaves_the_rules_of_the_year_in_force() {
        var swap = new Decision(
                "101/TB-BNV",
                date("2026-10-01"),
                Scope.of(null),
                List.of(new SpecialDay(date("2027-03-10"), DayKind.HOLIDAY, "Quốc tang")));

        WorkCalendar calendar = BOOK.adopt(swap).national();

        assertThat(calendar.isWorkingDay(date("2027-03-10"))).isFalse();
        assertThat(calendar.isWorkingDay(date("2027-04-30"))).isFalse();
        assertThat(calendar.provisional(2027)).isTrue();
        assertThat(calendar.day(date("2027-03-10")).provisional()).isFalse();
    }

    @Test
    void a_decision_names_each_day_once_and_only_special_kinds() {
        var day = new SpecialDay(WEDNESDAY, DayKind.HOLIDAY, "Lũ lụt");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision("1/QĐ", WEDNESDAY, Scope.of(null), List.of(day, day)))
                .withMessageContaining("each day once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision("1/QĐ", WEDNESDAY, Scope.of(null), List.of()))
                .withMessageContaining("got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(WEDNESDAY, DayKind.DAY_OFF, "Nghỉ"))
                .withMessageContaining("got DAY_OFF");
    }

    private static Decision closing(String number, @Nullable AgencyCode agency) {
        return new Decision(
                number,
                date("2026-03-01"),
                Scope.of(agency),
                List.of(new SpecialDay(WEDNESDAY, DayKind.HOLIDAY, "Quốc tang")));
    }
}
