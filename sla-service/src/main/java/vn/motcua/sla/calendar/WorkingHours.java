package vn.motcua.sla.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The windows an agency works in on a working day.
 *
 * @param windows in order, apart from one another, on whole minutes
 * @param sameDayUntil the last moment a same-day procedure may be received to be due the same day
 */
public record WorkingHours(List<Window> windows, LocalTime sameDayUntil) {
    /** 07:00–11:30 and 13:30–17:00, same-day procedures until 15:00:00. */
    public static final WorkingHours OFFICE = new WorkingHours(
            List.of(
                    new Window(LocalTime.of(7, 0), LocalTime.of(11, 30)),
                    new Window(LocalTime.of(13, 30), LocalTime.of(17, 0))),
            LocalTime.of(15, 0));

    /** One stretch of work, from its first moment up to its closing. */
    public record Window(LocalTime from, LocalTime to) {
        public Window {
            if (!from.isBefore(to) || !wholeMinute(from) || !wholeMinute(to)) {
                throw new IllegalArgumentException(
                        "Expected a window of whole minutes that ends after it begins, got " + from + "–" + to);
            }
        }

        long nanos() {
            return to.toNanoOfDay() - from.toNanoOfDay();
        }

        private static boolean wholeMinute(LocalTime time) {
            return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    public WorkingHours {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one working window, got none");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (!windows.get(i - 1).to().isBefore(windows.get(i).from())) {
                throw new IllegalArgumentException("Expected windows in order and apart, got " + windows);
            }
        }
    }

    public LocalTime opening() {
        return windows.getFirst().from();
    }

    public LocalTime closing() {
        return windows.getLast().to();
    }

    /** Working time of one day. */
    public Duration perDay() {
        return Duration.ofNanos(nanosPerDay());
    }

    long nanosPerDay() {
        return windows.stream().mapToLong(Window::nanos).sum();
    }

    /** Working time passed on a working day by this time of day. */
    long nanosWorkedBy(LocalTime time) {
        long worked = 0;
        for (Window window : windows) {
            long passed = time.toNanoOfDay() - window.from().toNanoOfDay();
            worked += Math.clamp(passed, 0, window.nanos());
        }
        return worked;
    }

    /** The earliest time of day by which so much has been worked. */
    LocalTime timeAfter(long nanosWorked) {
        long left = nanosWorked;
        for (Window window : windows) {
            if (left <= window.nanos()) {
                return window.from().plusNanos(left);
            }
            left -= window.nanos();
        }
        throw new IllegalArgumentException(
                "Expected at most " + perDay() + " of one day, got " + Duration.ofNanos(nanosWorked));
    }
}
