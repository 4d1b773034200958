package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.at;
import static vn.motcua.sla.calendar.Moments.calendarDays;
import static vn.motcua.sla.calendar.Moments.hours;
import static vn.motcua.sla.calendar.Moments.months;
import static vn.motcua.sla.calendar.Moments.workingDays;
import static vn.motcua.sla.calendar.Moments.workingHours;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Term;

class ExplanationsTest {

    @Test
    void working_days_over_a_swapped_day_and_two_holidays() {
        assertThat(vietnamese("2024-04-26T09:00", workingDays(3)))
                .containsExactly(
                        "2024-04-26 – Ngày tiếp nhận, là ngày không, không tính",
                        "2024-04-27 – Thứ Bảy, ngày nghỉ hằng tuần",
                        "2024-04-28 – Chủ nhật, ngày nghỉ hằng tuần",
                        "2024-04-29 – Nghỉ hoán đổi, làm bù ngày 04/05/2024, theo 2450/VPCP-KGVX; 1570/TB-LĐTBXH",
                        "2024-04-30 – Nghỉ lễ: Ngày Chiến thắng, theo Lịch nghỉ lễ, tết năm 2024",
                        "2024-05-01 – Nghỉ lễ: Quốc tế lao động, theo Lịch nghỉ lễ, tết năm 2024",
                        "2024-05-02 + Ngày làm việc thứ 1",
                        "2024-05-03 + Ngày làm việc thứ 2",
                        "2024-05-04 + Ngày làm việc thứ 3 (Thứ Bảy: Làm bù cho ngày nghỉ 29/04/2024,"
                                + " theo 2450/VPCP-KGVX; 1570/TB-LĐTBXH); hết hạn lúc 17:00");
    }

    @Test
    void calendar_days_whose_end_moves_over_tet_in_english() {
        assertThat(english("2026-02-05T09:00", calendarDays(15)))
                .startsWith("2026-02-05 – Day of receipt, day zero, not counted", "2026-02-06 + Day 1")
                .contains("2026-02-16 + Day 11 (Holiday: Lunar New Year, by decision 9441/TB-BNV)")
                .endsWith(
                        "2026-02-20 + Day 15 (Holiday: Lunar New Year, by decision 9441/TB-BNV);"
                                + " the last day is a day off, so the end moves to the next working day",
                        "2026-02-21 – Saturday, weekly day off",
                        "2026-02-22 – Sunday, weekly day off",
                        "2026-02-23 – Next working day, to which the end has moved; due at 17:00");
    }

    @Test
    void a_receipt_after_closing_on_friday() {
        assertThat(vietnamese("2026-03-13T17:30", workingDays(1)))
                .containsExactly(
                        "2026-03-13 – Tiếp nhận lúc 17:30, sau giờ làm việc (17:00);"
                                + " tính là tiếp nhận vào ngày làm việc tiếp theo",
                        "2026-03-14 – Thứ Bảy, ngày nghỉ hằng tuần",
                        "2026-03-15 – Chủ nhật, ngày nghỉ hằng tuần",
                        "2026-03-16 – Ngày tiếp nhận, là ngày không, không tính",
                        "2026-03-17 + Ngày làm việc thứ 1; hết hạn lúc 17:00");
    }

    @Test
    void months_name_the_end_of_each() {
        assertThat(english("2025-01-31T09:00", months(2)))
                .containsExactly(
                        "2025-01-31 – Received at 09:00 on a day off. Holiday: Lunar New Year, by decision"
                                + " 6150/TB-BLĐTBXH; counts as received on the next working day",
                        "2025-02-01 – Saturday, weekly day off",
                        "2025-02-02 – Sunday, weekly day off",
                        "2025-02-03 – Day of receipt, day zero, not counted",
                        "2025-03-03 + End of month 1",
                        "2025-04-03 + End of month 2; due at 17:00");
    }

    @Test
    void working_hours_name_every_counted_window() {
        assertThat(english("2026-03-13T16:00", workingHours(6)))
                .containsExactly(
                        "2026-03-13 + Counted 16:00–17:00 (1 h)",
                        "2026-03-14 – Saturday, weekly day off",
                        "2026-03-15 – Sunday, weekly day off",
                        "2026-03-16 + Counted 07:00–11:30, 13:30–14:00 (5 h); due at 14:00");
    }

    @Test
    void hours_name_every_date_around_the_clock() {
        assertThat(english("2026-02-14T22:00", hours(30)))
                .containsExactly(
                        "2026-02-14 + Counted 22:00–24:00 (2 h)",
                        "2026-02-15 + Counted 00:00–24:00 (24 h)",
                        "2026-02-16 + Counted 00:00–04:00 (4 h); due at 04:00");
    }

    @Test
    void a_same_day_procedure_is_due_on_day_zero_or_the_next_working_day() {
        assertThat(lines(CALENDAR.explanations().ofTerm(at("2026-03-16T15:00"), workingDays(1), true)))
                .containsExactly("2026-03-16 – Same-day procedure received by 15:00; due at 17:00");
        assertThat(lines(CALENDAR.explanations().ofTerm(at("2026-03-16T15:00:01"), workingDays(1), true)))
                .containsExactly(
                        "2026-03-16 – Same-day procedure received after 15:00",
                        "2026-03-17 + Working day 1; due at 17:00");
    }

    @Test
    void a_resumption_names_its_own_day_zero() {
        assertThat(lines(CALENDAR.explanations().ofResumption(at("2026-03-15T09:00"), new Budget.WorkingDays(1))))
                .containsExactly(
                        "2026-03-15 – Day of resumption, day zero, not counted",
                        "2026-03-16 + Working day 1; due at 17:00");
    }

    @Test
    void a_provisional_holiday_says_so() {
        assertThat(english("2027-04-29T09:00", workingDays(1)))
                .contains("2027-04-30 – Holiday: Reunification Day, provisionally by law (no decision for 2027 yet)");
    }

    private static List<String> vietnamese(String received, Term term) {
        return CALENDAR.explanations().ofTerm(at(received), term, false).stream()
                .map(line -> line.date() + sign(line) + line.why().vietnamese())
                .toList();
    }

    private static List<String> english(String received, Term term) {
        return lines(CALENDAR.explanations().ofTerm(at(received), term, false));
    }

    private static List<String> lines(List<ExplanationLine> explanation) {
        return explanation.stream()
                .map(line -> line.date() + sign(line) + line.why().english())
                .toList();
    }

    private static String sign(ExplanationLine line) {
        return line.counted() ? " + " : " – ";
    }
}
