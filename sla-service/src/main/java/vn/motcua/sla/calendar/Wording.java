package vn.motcua.sla.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How dates, times and days are put into words. */
final class Wording {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Wording() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String time(LocalTime time) {
        boolean wholeMinute = time.equals(time.truncatedTo(ChronoUnit.MINUTES));
        return (wholeMinute ? MINUTES : SECONDS).format(time);
    }

    static Text length(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return new Text(minutes + " phút", minutes + " min");
        }
        Text whole = new Text(hours + " giờ", hours + " h");
        return minutes == 0 ? whole : whole.then(new Text(" " + minutes + " phút", " " + minutes + " min"));
    }

    static Text weekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY -> new Text("Thứ Hai", "Monday");
            case TUESDAY -> new Text("Thứ Ba", "Tuesday");
            case WEDNESDAY -> new Text("Thứ Tư", "Wednesday");
            case THURSDAY -> new Text("Thứ Năm", "Thursday");
            case FRIDAY -> new Text("Thứ Sáu", "Friday");
            case SATURDAY -> new Text("Thứ Bảy", "Saturday");
            case SUNDAY -> new Text("Chủ nhật", "Sunday");
        };
    }

    /** What the day is and on whose authority. */
    static Text reason(Day day) {
        return switch (day.kind()) {
            case WORKING_DAY -> day.name();
            case DAY_OFF -> weekday(day.date()).then(new Text(", ngày nghỉ hằng tuần", ", weekly day off"));
            case HOLIDAY -> new Text("Nghỉ lễ: ", "Holiday: ").then(day.name()).then(authority(day));
            case COMPENSATORY, SWAP_OFF -> day.name().then(authority(day));
            case MAKE_UP_WORK ->
                weekday(day.date()).then(new Text(": ", ": ")).then(day.name()).then(authority(day));
        };
    }

    private static Text authority(Day day) {
        int year = day.date().getYear();
        if (day.decision() != null) {
            return new Text(", theo " + day.decision(), ", by decision " + day.decision());
        }
        return new Text(
                ", tạm tính theo luật (chưa có quyết định cho năm " + year + ")",
                ", provisionally by law (no decision for " + year + " yet)");
    }
}
