package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;
import vn.motcua.contracts.reference.Agency.Window;
import vn.motcua.eventing.NotYetException;

class AgencyCalendarsTest {
    private static final Window MORNING = new Window("08:00", "12:00");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);
    private static final Decision NATIONAL_MOURNING = new Decision(
            "12/QĐ-TTg",
            LocalDate.of(2026, 3, 16),
            Scope.of(null),
            List.of(new SpecialDay(WEDNESDAY, DayKind.HOLIDAY, "Quốc tang")));

    private final Map<String, Agency> agencies = new HashMap<>();
    private CalendarBook book = CalendarBook.shipped();
    private final AgencyCalendars calendars = new AgencyCalendars(() -> book, code -> {
        if (!agencies.containsKey(code)) {
            throw new NotYetException("Expected " + code);
        }
        return agencies.get(code);
    });

    @Test
    void an_agency_without_hours_works_like_an_office() {
        agency("H99.21", null);

        assertThat(calendars.ofLegalTerms("H99.21").hours()).isEqualTo(WorkingHours.OFFICE);
        assertThat(calendars.ofSteps("H99.21").version())
                .isEqualTo(calendars.national().version());
    }

    @Test
    void an_agency_works_its_own_hours_and_those_below_it_too() {
        agency("H99.21", null, MORNING);
        agency("H99.21.1", "H99.21");

        assertThat(calendars.ofSteps("H99.21").hours().closing()).isEqualTo(LocalTime.NOON);
        assertThat(calendars.ofSteps("H99.21.1").hours().closing()).isEqualTo(LocalTime.NOON);
    }

    @Test
    void new_hours_are_taken_over() {
        agency("H99.21", null, MORNING);
        var before = calendars.ofSteps("H99.21");

        agency("H99.21", null, new Window("08:00", "11:00"));

        assertThat(calendars.ofSteps("H99.21").hours().closing()).isEqualTo(LocalTime.of(11, 0));
        assertThat(calendars.ofSteps("H99.21").version()).isNotEqualTo(before.version());
    }

    @Test
    void an_unknown_agency_or_calendar_is_an_error() {
        assertThatThrownBy(() -> calendars.ofLegalTerms("H98")).isInstanceOf(NotYetException.class);
        assertThatThrownBy(() -> calendars.ofSteps("H98")).isInstanceOf(NotYetException.class);
        assertThatThrownBy(() -> calendars.asOf("lunar")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_adopted_decision_is_taken_over_with_the_hours_of_the_agency() {
        agency("H99.21", null, MORNING);
        agency("H99.22", null);
        var before = calendars.ofLegalTerms("H99.21");

        book = book.adopt(NATIONAL_MOURNING);

        assertThat(calendars.ofLegalTerms("H99.21").isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(calendars.ofLegalTerms("H99.22").isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(calendars.ofLegalTerms("H99.21").hours().closing()).isEqualTo(LocalTime.NOON);
        assertThat(calendars.ofLegalTerms("H99.21").isNewerThan(before.version()))
                .isTrue();
    }

    @Test
    void what_was_counted_before_is_explained_by_the_calendar_of_then() {
        agency("H99.21", null, MORNING);
        var before = calendars.ofLegalTerms("H99.21").version();

        book = book.adopt(NATIONAL_MOURNING);

        assertThat(calendars.asOf(before).ofLegalTerms("H99.21").isWorkingDay(WEDNESDAY))
                .isTrue();
        assertThat(calendars.asOf(book.version()).ofLegalTerms("H99.21").isWorkingDay(WEDNESDAY))
                .isFalse();
    }

    @Test
    void a_decision_can_be_tried_without_being_adopted() {
        agency("H99.22", null);

        assertThat(calendars.with(NATIONAL_MOURNING).ofLegalTerms("H99.22").isWorkingDay(WEDNESDAY))
                .isFalse();
        assertThat(calendars.ofLegalTerms("H99.22").isWorkingDay(WEDNESDAY)).isTrue();
    }

    private void agency(String code, @Nullable String parent, Window... windows) {
        agencies.put(
                code,
                new Agency(
                        code,
                        "Cơ quan " + code,
                        parent,
                        "Xã Mẫu 21",
                        "UBND",
                        null,
                        new Staff("lan", "Lan", "Chủ tịch"),
                        List.of(),
                        List.of(windows),
                        LocalDate.of(2025, 7, 1),
                        null,
                        null));
    }
}
