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
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;
import vn.motcua.contracts.reference.Agency.Window;
import vn.motcua.eventing.NotYetException;

class AgencyCalendarsTest {
    private static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    private static final AgencyCode JUSTICE = new AgencyCode("H99.21.1");
    private static final AgencyCode NEIGHBOUR = new AgencyCode("H99.22");
    private static final AgencyCode UNKNOWN = new AgencyCode("H98");

    private static final Window MORNING = new Window("08:00", "12:00");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);
    private static final Decision NATIONAL_MOURNING = new Decision(
            "12/QĐ-TTg",
            LocalDate.of(2026, 3, 16),
            Scope.of(null),
            List.of(new SpecialDay(WEDNESDAY, DayKind.HOLIDAY, "Quốc tang")));

    private final Map<AgencyCode, Agency> agencies = new HashMap<>();
    private CalendarBook book = CalendarBook.shipped();
    private final AgencyCalendars calendars = new AgencyCalendars(() -> book, code -> {
        if (!agencies.containsKey(code)) {
            throw new NotYetException("Expected " + code);
        }
        return agencies.get(code);
    });

    @Test
    void an_agency_without_hours_works_like_an_office() {
        agency(COMMUNE, null);

        assertThat(calendars.ofLegalTerms(COMMUNE).hours()).isEqualTo(WorkingHours.OFFICE);
        assertThat(calendars.ofSteps(COMMUNE).version())
                .isEqualTo(calendars.national().version());
    }

    @Test
    void an_agency_works_its_own_hours_and_those_below_it_too() {
        agency(COMMUNE, null, MORNING);
        agency(JUSTICE, COMMUNE);

        assertThat(calendars.ofSteps(COMMUNE).hours().closing()).isEqualTo(LocalTime.NOON);
        assertThat(calendars.ofSteps(JUSTICE).hours().closing()).isEqualTo(LocalTime.NOON);
    }

    @Test
    void agencies_above_each_other_work_like_an_office() {
        agency(COMMUNE, JUSTICE);
        agency(JUSTICE, COMMUNE);

        assertThat(calendars.ofSteps(COMMUNE).hours()).isEqualTo(WorkingHours.OFFICE);
    }

    @Test
    void new_hours_are_taken_over() {
        agency(COMMUNE, null, MORNING);
        var before = calendars.ofSteps(COMMUNE);

        agency(COMMUNE, null, new Window("08:00", "11:00"));

        assertThat(calendars.ofSteps(COMMUNE).hours().closing()).isEqualTo(LocalTime.of(11, 0));
        assertThat(calendars.ofSteps(COMMUNE).version()).isNotEqualTo(before.version());
    }

    @Test
    void an_unknown_agency_or_calendar_is_an_error() {
        assertThatThrownBy(() -> calendars.ofLegalTerms(UNKNOWN)).isInstanceOf(NotYetException.class);
        assertThatThrownBy(() -> calendars.ofSteps(UNKNOWN)).isInstanceOf(NotYetException.class);
        assertThatThrownBy(() -> calendars.asOf("lunar")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_adopted_decision_is_taken_over_with_the_hours_of_the_agency() {
        agency(COMMUNE, null, MORNING);
        agency(NEIGHBOUR, null);
        var before = calendars.ofLegalTerms(COMMUNE);

        book = book.adopt(NATIONAL_MOURNING);

        assertThat(calendars.ofLegalTerms(COMMUNE).isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(calendars.ofLegalTerms(NEIGHBOUR).isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(calendars.ofLegalTerms(COMMUNE).hours().closing()).isEqualTo(LocalTime.NOON);
        assertThat(calendars.ofLegalTerms(COMMUNE).isNewerThan(before.version()))
                .isTrue();
    }

    @Test
    void what_was_counted_before_is_explained_by_the_calendar_of_then() {
        agency(COMMUNE, null, MORNING);
        var before = calendars.ofLegalTerms(COMMUNE).version();

        book = book.adopt(NATIONAL_MOURNING);

        assertThat(calendars.asOf(before).ofLegalTerms(COMMUNE).isWorkingDay(WEDNESDAY))
                .isTrue();
        assertThat(calendars.asOf(book.version()).ofLegalTerms(COMMUNE).isWorkingDay(WEDNESDAY))
                .isFalse();
    }

    @Test
    void a_decision_can_be_tried_without_being_adopted() {
        agency(NEIGHBOUR, null);

        assertThat(calendars.with(NATIONAL_MOURNING).ofLegalTerms(NEIGHBOUR).isWorkingDay(WEDNESDAY))
                .isFalse();
        assertThat(calendars.ofLegalTerms(NEIGHBOUR).isWorkingDay(WEDNESDAY)).isTrue();
    }

    private void agency(AgencyCode code, @Nullable AgencyCode parent, Window... windows) {
        agencies.put(
                code,
                new Agency(
                        code,
                        "Cơ quan " + code,
                        parent,
                        "Xã Mẫu 21",
                        "UBND",
                        null,
                        new Staff(new StaffId("lan"), "Lan", "Chủ tịch"),
                        List.of(),
                        List.of(windows),
                        LocalDate.of(2025, 7, 1),
                        null,
                        null));
    }
}
