package vn.motcua.sla.calendar;

import static vn.motcua.sla.calendar.Moments.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.door.OfficeTime;

/** The counting rules as a clerk applies them with a calendar on the wall: the slow oracle of the fast one. */
final class DayByDay {
    private DayByDay() {}

    static Instant due(Instant received, Term term) {
        return switch (term.unit()) {
            case WORKING_DAY -> closing(workingDays(dayZero(received), term.value()));
            case CALENDAR_DAY -> closing(open(dayZero(received).plusDays(term.value())));
            case MONTH -> closing(open(months(dayZero(received), term.value())));
            case WORKING_HOUR -> workingMinutes(received, term.value() * 60);
            case HOUR -> received.plus(Duration.ofHours(term.value()));
        };
    }

    private static LocalDate dayZero(Instant received) {
        LocalDateTime local = LocalDateTime.ofInstant(received, OfficeTime.ZONE);
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(LocalTime.of(17, 0)) ? open(date) : open(date.plusDays(1));
    }

    private static LocalDate open(LocalDate date) {
        LocalDate open = date;
        while (!works(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static LocalDate workingDays(LocalDate dayZero, int n) {
        LocalDate date = dayZero;
        for (int counted = 0; counted < n; ) {
            date = date.plusDays(1);
            if (works(date)) {
                counted++;
            }
        }
        return date;
    }

    private static LocalDate months(LocalDate dayZero, int n) {
        int months = dayZero.getMonthValue() - 1 + n;
        LocalDate first = LocalDate.of(dayZero.getYear() + months / 12, months % 12 + 1, 1);
        return first.withDayOfMonth(Math.min(dayZero.getDayOfMonth(), first.lengthOfMonth()));
    }

    private static Instant workingMinutes(Instant from, int minutes) {
        LocalDateTime minute = LocalDateTime.ofInstant(from, OfficeTime.ZONE);
        Duration within = Duration.between(minute.withSecond(0).withNano(0), minute);
        minute = minute.minus(within);
        if (!inWindow(minute)) {
            within = Duration.ZERO;
        }
        int left = minutes;
        while (true) {
            if (inWindow(minute)) {
                left--;
            }
            minute = minute.plusMinutes(1);
            if (left == 0) {
                break;
            }
        }
        if (!within.isZero()) {
            while (!inWindow(minute)) {
                minute = minute.plusMinutes(1);
            }
        }
        return minute.plus(within).atZone(OfficeTime.ZONE).toInstant();
    }

    private static boolean inWindow(LocalDateTime minute) {
        int ofDay = minute.getHour() * 60 + minute.getMinute();
        boolean morning = ofDay >= 7 * 60 && ofDay < 11 * 60 + 30;
        boolean afternoon = ofDay >= 13 * 60 + 30 && ofDay < 17 * 60;
        return (morning || afternoon) && works(minute.toLocalDate());
    }

    private static boolean works(LocalDate date) {
        return CALENDAR.day(date).working();
    }

    private static Instant closing(LocalDate date) {
        return date.atTime(17, 0).atZone(OfficeTime.ZONE).toInstant();
    }
}
