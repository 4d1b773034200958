package vn.motcua.sla.calendar.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.Published;
import vn.motcua.sla.calendar.AgencyCalendars;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;

class WorkingDaysPublisherTest {
    private static final LocalDate NATIONAL_DAY = LocalDate.parse("2026-09-02");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-28");

    private final AtomicReference<CalendarBook> book = new AtomicReference<>(CalendarBook.shipped());
    private final List<WorkingDays> told = new ArrayList<>();
    private final Published<Agency> agencies =
            new InMemoryPublished<>(agency -> agency.code().value(), List.of(agency("H99.21"), agency("H99.22")));
    private final WorkingDaysPublisher publisher = new WorkingDaysPublisher(
            agencies, new AgencyCalendars(book::get, code -> agencies.get(code.value())), told::add);

    private static Agency agency(String code) {
        var head = new Agency.Staff(new StaffId("leader-" + code), "Lê Văn Mẫu", "Chủ tịch");
        return new Agency(
                new AgencyCode(code),
                "Ủy ban nhân dân xã Mẫu",
                null,
                "Xã Mẫu",
                "UBND",
                null,
                head,
                List.of(),
                List.of(),
                LocalDate.parse("2025-07-01"),
                null,
                null);
    }

    @Test
    void what_each_agency_works_is_told_once() {
        publisher.start();

        publisher.look();
        publisher.look();

        assertThat(told).extracting(days -> days.agency().value()).containsExactly("H99.21", "H99.22");
        assertThat(told.getFirst().isWorked(NATIONAL_DAY)).isFalse();
        assertThat(told.getFirst().isWorked(WEDNESDAY)).isTrue();
        assertThat(told.getFirst().isWorked(SATURDAY)).isFalse();
    }

    @Test
    void what_is_told_is_the_calendar_day_by_day() {
        publisher.start();
        publisher.look();

        var calendar = book.get().ofLegalTerms(new AgencyCode("H99.21"));
        var year = LocalDate.parse("2026-01-01");
        assertThat(year.datesUntil(year.plusYears(3)))
                .allSatisfy(day -> assertThat(told.getFirst().isWorked(day)).isEqualTo(calendar.isWorkingDay(day)));
    }

    @Test
    void a_decision_is_told_to_those_that_follow_it() {
        publisher.start();
        publisher.look();
        told.clear();

        book.set(book.get()
                .adopt(new Decision(
                        "12/QĐ-TTg",
                        LocalDate.parse("2026-11-20"),
                        new Scope.Nation(),
                        List.of(
                                new SpecialDay(WEDNESDAY, DayKind.SWAP_OFF, "Nghỉ hoán đổi"),
                                new SpecialDay(SATURDAY, DayKind.MAKE_UP_WORK, "Làm bù")))));
        publisher.look();

        assertThat(told).hasSize(2).allSatisfy(days -> {
            assertThat(days.isWorked(WEDNESDAY)).isFalse();
            assertThat(days.isWorked(SATURDAY)).isTrue();
        });
    }

    @Test
    void nothing_is_told_before_the_decisions_are_read() {
        publisher.look();

        assertThat(told).isEmpty();
    }
}
