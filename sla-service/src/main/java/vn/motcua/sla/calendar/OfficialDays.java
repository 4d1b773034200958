package vn.motcua.sla.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The days off and make-up days that national decisions have named, as shipped with the software. */
record OfficialDays(List<Day> days) {
    private static final String SHIPPED = "/calendar/national-2019-2026.csv";
    private static final String HEADER = "date,kind,name,confidence";
    private static final Pattern LINE = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2}),(?<kind>[a-z-]+),(?<name>\"[^\"]*\"|[^\",]*),(?<source>\"[^\"]*\"|[^\",]*)");
    private static final Pattern DECISION = Pattern.compile("\\d+/[\\p{Lu}-]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    OfficialDays {
        days = List.copyOf(days);
    }

    static OfficialDays shipped() {
        InputStream file = OfficialDays.class.getResourceAsStream(SHIPPED);
        if (file == null) {
            throw new IllegalStateException("Expected the official days at " + SHIPPED + ", found nothing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OfficialDays read(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException(
                    "Expected the header " + HEADER + ", got " + lines.stream().findFirst());
        }
        return new OfficialDays(
                lines.stream().skip(1).map(OfficialDays::readDay).toList());
    }

    /** Whether a national decision has settled the year, that is, has said when Tết is. */
    boolean settles(int year) {
        LocalDate newYear = LunarCalendar.newYear(year);
        return days.stream()
                .anyMatch(day -> day.kind() == DayKind.HOLIDAY && day.date().equals(newYear));
    }

    private static Day readDay(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IllegalArgumentException("Expected " + HEADER + ", got " + line);
        }
        LocalDate date = LocalDate.parse(found.group("date"));
        DayKind kind = kind(found.group("kind"));
        String name = found.group("name").replace("\"", "");
        return new Day(date, kind, text(kind, name), decision(date, found.group("source")), false);
    }

    private static DayKind kind(String word) {
        return switch (word) {
            case "holiday" -> DayKind.HOLIDAY;
            case "compensatory" -> DayKind.COMPENSATORY;
            case "swap-off" -> DayKind.SWAP_OFF;
            case "make-up-work" -> DayKind.MAKE_UP_WORK;
            default ->
                throw new IllegalArgumentException(
                        "Expected holiday, compensatory, swap-off or make-up-work, got " + word);
        };
    }

    /** Numbers of the decisions if the file knows them, otherwise the official list of that year. */
    private static String decision(LocalDate date, String source) {
        return matches(DECISION, source, UnaryOperator.identity(), "; ")
                .orElse("Lịch nghỉ lễ, tết năm " + date.getYear());
    }

    private static Text text(DayKind kind, String name) {
        return switch (kind) {
            case HOLIDAY -> holiday(name.split(" \\(")[0]);
            case COMPENSATORY -> withDates("Nghỉ bù cho ngày ", name);
            case SWAP_OFF -> withDates("Nghỉ hoán đổi, làm bù ngày ", name);
            case MAKE_UP_WORK -> withDates("Làm bù cho ngày nghỉ ", name);
            case WORKING_DAY, DAY_OFF -> throw new IllegalArgumentException("Expected a special day, got " + kind);
        };
    }

    private static Text holiday(String vietnamese) {
        return Holiday.named(vietnamese)
                .map(holiday -> new Text(vietnamese, holiday.text().english()))
                .orElse(Text.verbatim(vietnamese));
    }

    private static Text withDates(String vietnamese, String name) {
        String dates = matches(DATE, name, found -> Wording.date(LocalDate.parse(found)), ", ")
                .orElseThrow(() -> new IllegalArgumentException("Expected the other day's date in: " + name));
        return new Text(vietnamese + dates, name.split(";")[0]);
    }

    private static Optional<String> matches(
            Pattern pattern, String text, UnaryOperator<String> word, String separator) {
        String joined = pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word)
                .collect(Collectors.joining(separator));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }
}
