package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dossiers of a year as an older system would hand them over: invented, always the same for the same seed, and such that
 * exactly the figures asked for come out. They are spread over three communes, twelve procedures known here and one that is not, some
 * waited for papers; of those in progress at the end of the period most were resolved in the weeks after it, and every fifteenth never.
 */
final class YearOfDossiers {
    static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    static final LocalDate TO = LocalDate.of(2019, 11, 30);

    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(7);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final List<String> COMMUNES = List.of("H99.21", "H99.22", "H99.23");
    private static final List<String> PROCEDURES = List.of(
            "1.000894",
            "1.001193",
            "1.001612",
            "1.004222",
            "1.004873",
            "1.013225",
            "1.013831",
            "2.000635",
            "2.000815",
            "2.000908",
            "2.000986",
            "2.001263",
            "1.000000");
    private static final int[] TERMS = {3, 5, 10, 15, 20};
    private static final int LONGEST = 30;
    private static final int NEVER_RESOLVED = 15;
    private static final DateTimeFormatter DAY_OF_CODE = DateTimeFormatter.ofPattern("yyMMdd");

    private final YearFigures figures;
    private final Random random;
    private final List<LocalDate> days;
    private final int first;
    private final int last;

    YearOfDossiers(YearFigures figures, long seed) {
        this.figures = figures;
        this.random = new Random(seed);
        this.days = weekdays(FROM.minusMonths(3), TO.plusMonths(4));
        this.first = (int) days.stream().filter(day -> day.isBefore(FROM)).count();
        this.last = (int) days.stream().filter(day -> !day.isAfter(TO)).count() - 1;
    }

    private static List<LocalDate> weekdays(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    /** Days by their place among the weekdays. */
    private record Way(int received, int due, int finished) {}

    /** One line of JSON for each dossier, in the order of receipt. */
    byte[] lines() {
        var ways = new ArrayList<Way>();
        IntStream.range(0, figures.early() - figures.carriedOver()).forEach(i -> ways.add(early()));
        IntStream.range(0, figures.onTime()).forEach(i -> ways.add(closed(term(), 0)));
        IntStream.range(0, figures.late()).forEach(i -> ways.add(closed(term(), 1 + random.nextInt(10))));
        IntStream.range(0, figures.inProgress()).forEach(i -> ways.add(inProgress(i)));
        var online = Collections.nCopies(figures.online(), true);
        var channels = new ArrayList<>(online);
        channels.addAll(Collections.nCopies(ways.size() - online.size(), false));
        Collections.shuffle(channels, random);
        var dossiers = new ArrayList<ObjectNode>();
        for (var i = 0; i < ways.size(); i++) {
            dossiers.add(dossier(ways.get(i), channels.get(i)));
        }
        for (var i = 0; i < figures.carriedOver(); i++) {
            dossiers.add(dossier(carriedOver(), false));
        }
        return numbered(dossiers);
    }

    private int term() {
        return TERMS[random.nextInt(TERMS.length)];
    }

    private Way early() {
        var term = term();
        return closed(term, -1 - random.nextInt(term - 1));
    }

    /** Received and finished within the period, so many days after the due date. */
    private Way closed(int term, int after) {
        var received = first + random.nextInt(last - first - term - after);
        return new Way(received, received + term, received + term + after);
    }

    /** Received before the period, and finished in it, early. */
    private Way carriedOver() {
        var received = first - 1 - random.nextInt(20);
        var finished = first + random.nextInt(received + LONGEST - first);
        return new Way(received, received + LONGEST, finished);
    }

    /** Received in the last weeks of the period, and due after it. */
    private Way inProgress(int number) {
        var received = last - random.nextInt(20);
        var due = received + LONGEST;
        var finished = number % NEVER_RESOLVED == 0 ? Integer.MAX_VALUE : last + 1 + random.nextInt(due - last);
        return new Way(received, due, finished);
    }

    private ObjectNode dossier(Way way, boolean isOnline) {
        var commune = COMMUNES.get(random.nextInt(COMMUNES.size()));
        var procedure = PROCEDURES.get(random.nextInt(PROCEDURES.size()));
        var line = JsonMapper.shared()
                .createObjectNode()
                .put("procedure", procedure)
                .put("receivingAgency", commune)
                .put("channel", isOnline ? "ONLINE" : random.nextInt(10) == 0 ? "POST" : "COUNTER")
                .put("receivedAt", at(way.received(), officeHour()))
                .put("dueAt", at(way.due(), CLOSING));
        if (way.finished() - way.received() > 3 && random.nextInt(20) == 0) {
            line.putArray("stops")
                    .addObject()
                    .put("reason", "SUPPLEMENT")
                    .put("from", at(way.received() + 1, officeHour()))
                    .put("to", at(way.received() + 2, officeHour()));
        }
        if (way.finished() < days.size()) {
            line.put("finishedAt", at(way.finished(), officeHour()));
            if (random.nextInt(10) > 0) {
                line.put("returnedAt", at(way.finished() + 1 + random.nextInt(3), officeHour()));
            }
        }
        return line;
    }

    private LocalTime officeHour() {
        return LocalTime.of(8, 0).plusSeconds(random.nextInt(8 * 3_600));
    }

    private String at(int day, LocalTime time) {
        return OffsetDateTime.of(LocalDateTime.of(days.get(day), time), OFFICE).toString();
    }

    /** Codes are issued in the order of receipt, from 1 on each day at each agency. */
    private static byte[] numbered(List<ObjectNode> dossiers) {
        dossiers.sort(Comparator.comparing(
                line -> OffsetDateTime.parse(line.get("receivedAt").asString())));
        Map<String, Integer> serials = new HashMap<>();
        var lines = new StringBuilder();
        for (var line : dossiers) {
            var day = OffsetDateTime.parse(line.get("receivedAt").asString()).format(DAY_OF_CODE);
            var series = line.get("receivingAgency").asString() + "-" + day;
            var serial = serials.merge(series, 1, Integer::sum);
            line.put("code", "%s-%04d".formatted(series, serial));
            lines.append(line).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
