package vn.motcua.sla.calendar.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Day;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.ExplanationLine;
import vn.motcua.sla.calendar.WorkCalendar;

/** Anybody may ask when a term would be due, and which days are worked. */
@RestController
class CalendarController {
    static final int FIRST_YEAR = Times.FIRST_DAY.getYear();
    static final int LAST_YEAR = Times.LAST_DAY.getYear();
    private static final int LONGEST = 2_000;
    private static final String REACH = "in a year from " + FIRST_YEAR + " to " + LAST_YEAR;

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** How a due date is counted, without a dossier. */
    record Calculation(OffsetDateTime dueAt, String calendarVersion, List<Line> explanation) {}

    /** A day of the count. */
    record Line(LocalDate date, boolean counted, String why, String whyEnglish) {
        static Line of(ExplanationLine line) {
            return new Line(
                    line.date(),
                    line.counted(),
                    line.why().vietnamese(),
                    line.why().english());
        }
    }

    /** Special days of a year. */
    record Year(int year, boolean provisional, String calendarVersion, List<SpecialDay> days) {}

    /** A day that is not like others of its week. */
    record SpecialDay(
            LocalDate date,
            DayKind kind,
            String name,
            String nameEnglish,
            @Nullable String decision,
            boolean provisional) {
        static SpecialDay of(Day day) {
            return new SpecialDay(
                    day.date(),
                    day.kind(),
                    day.name().vietnamese(),
                    day.name().english(),
                    day.decision(),
                    day.provisional());
        }
    }

    /** Counts when a term would be due, day by day (tính ngày hẹn trả kết quả). */
    @GetMapping("/api/v1/calculator")
    @PreAuthorize("permitAll()")
    Calculation calculateDueDate(
            @RequestParam OffsetDateTime received,
            @RequestParam int value,
            @RequestParam Unit unit,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Boolean sameDay) {
        if (value < 1 || value > LONGEST) {
            throw invalid("value", "a number from 1 to " + LONGEST, Integer.toString(value));
        }
        var calendar = calendar(agency, calendars::ofLegalTerms);
        var term = new Term(value, unit);
        var at = received.toInstant();
        var isSameDay = Boolean.TRUE.equals(sameDay);
        try {
            var dueAt = OfficeTime.local(calendar.terms().add(at, term, isSameDay));
            var lines = calendar.explanations().ofTerm(at, term, isSameDay).stream()
                    .map(Line::of)
                    .toList();
            return new Calculation(dueAt, calendar.version(), lines);
        } catch (DateTimeException e) {
            throw invalid("value", "a term that ends within the calendar", term.toString());
        }
    }

    /** Reads the special days of a year (lịch làm việc trong năm). */
    @GetMapping("/api/v1/calendar/{year}")
    @PreAuthorize("permitAll()")
    Year readCalendarYear(
            @Parameter(schema = @Schema(type = "integer", format = "int32")) @PathVariable("year") String asked,
            @RequestParam(required = false) @Nullable String agency) {
        var year = year(asked);
        var calendar = calendar(agency, calendars::ofSteps);
        return new Year(
                year,
                calendar.provisional(year),
                calendar.version(),
                calendar.specialDays(year).stream().map(SpecialDay::of).toList());
    }

    /** Whoever asks for the calendar of no year has made a mistake in it, and is not told that there is no such page. */
    private static int year(String asked) {
        if (!asked.matches("[0-9]{4}")) {
            throw invalid("year", REACH, "another text");
        }
        var year = Integer.parseInt(asked);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw invalid("year", REACH, Integer.toString(year));
        }
        return year;
    }

    private WorkCalendar calendar(@Nullable String agency, Function<AgencyCode, WorkCalendar> ofAgency) {
        if (agency == null) {
            return calendars.national();
        }
        try {
            return ofAgency.apply(new AgencyCode(agency));
        } catch (NotYetException e) {
            throw invalid("agency", "the code of an agency with a calendar", "another text");
        }
    }

    private static Problem invalid(String field, String expected, String found) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + found)
                .error(field, expected, found);
    }
}
