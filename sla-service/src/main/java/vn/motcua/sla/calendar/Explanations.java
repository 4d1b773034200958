package vn.motcua.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.door.OfficeTime;

/** Tells, date by date, how a due date was counted. It walks the same days as the count, so it is for people. */
public final class Explanations {
    private static final Text RECEIPT =
            new Text("Ngày tiếp nhận, là ngày không, không tính", "Day of receipt, day zero, not counted");
    private static final Text RESUMPTION =
            new Text("Ngày tiếp tục, là ngày không, không tính", "Day of resumption, day zero, not counted");
    private static final Text COUNTS_AS_NEXT =
            new Text("; tính là tiếp nhận vào ngày làm việc tiếp theo", "; counts as received on the next working day");
    private static final Text MOVES = new Text(
            "; ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo",
            "; the last day is a day off, so the end moves to the next working day");
    private static final Text MOVED_HERE = new Text(
            "Ngày làm việc tiếp theo, thời hạn chuyển đến ngày này", "Next working day, to which the end has moved");
    private static final Text OUTSIDE_HOURS =
            new Text("Ngoài giờ làm việc, không tính", "Outside working hours, not counted");

    private final WorkCalendar calendar;
    private final TermCounting terms;

    Explanations(WorkCalendar calendar) {
        this.calendar = calendar;
        this.terms = calendar.terms();
    }

    /** How {@link TermCounting#add(Instant, Term, boolean)} came to its answer. */
    public List<ExplanationLine> ofTerm(Instant received, Term term, boolean sameDay) {
        return ofReceipt(received, Budget.of(term, sameDay));
    }

    /** How {@link TermCounting#add(Instant, Budget)} came to its answer. */
    public List<ExplanationLine> ofReceipt(Instant received, Budget budget) {
        return switch (budget) {
            case Budget.OfDays days -> {
                LocalDate dayZero = terms.dayZero(received);
                List<ExplanationLine> lines = new ArrayList<>(untilDayZero(received, dayZero));
                LocalDate end = terms.end(received, dayZero, days);
                Instant due = terms.add(received, budget);
                lines.add(dayZero(dayZero, received(dayZero, end, days), due));
                lines.addAll(afterDayZero(dayZero, end, due, days));
                yield List.copyOf(lines);
            }
            case Budget.OfTime time -> ofTime(received, terms.add(received, budget), time);
        };
    }

    /** How {@link TermCounting#resume} came to its answer. */
    public List<ExplanationLine> ofResumption(Instant resumed, Budget remaining) {
        Instant due = terms.resume(resumed, remaining);
        return switch (remaining) {
            case Budget.OfDays days -> {
                LocalDate dayZero = calendar.dateOf(resumed);
                LocalDate end = terms.end(resumed, dayZero, days);
                List<ExplanationLine> lines = new ArrayList<>();
                lines.add(dayZero(dayZero, RESUMPTION, due));
                lines.addAll(afterDayZero(dayZero, end, due, days));
                yield List.copyOf(lines);
            }
            case Budget.OfTime time -> ofTime(resumed, due, time);
        };
    }

    /** Working days that are added to a due date, which is their day zero and is explained already. */
    public List<ExplanationLine> ofMoreDays(Instant due, int workingDays) {
        return ofResumption(due, new Budget.WorkingDays(workingDays)).stream()
                .skip(1)
                .toList();
    }

    /** The same, with the ground on which the law adds them. */
    public List<ExplanationLine> ofExtension(Instant due, int workingDays, String legalBasis) {
        List<ExplanationLine> lines = new ArrayList<>();
        lines.add(notCounted(
                calendar.dateOf(due),
                new Text(
                        "Thời hạn được kéo dài thêm " + workingDays + " ngày làm việc theo " + legalBasis,
                        "The term is extended by " + workingDays + " working days under " + legalBasis)));
        lines.addAll(ofMoreDays(due, workingDays));
        return List.copyOf(lines);
    }

    private List<ExplanationLine> untilDayZero(Instant received, LocalDate dayZero) {
        LocalDate date = calendar.dateOf(received);
        if (date.equals(dayZero)) {
            return List.of();
        }
        List<ExplanationLine> lines = new ArrayList<>();
        lines.add(notCounted(date, lateReceipt(received).then(COUNTS_AS_NEXT)));
        date.plusDays(1).datesUntil(dayZero).forEach(closed -> lines.add(notCounted(closed, reason(closed))));
        return lines;
    }

    private Text lateReceipt(Instant received) {
        LocalDate date = calendar.dateOf(received);
        String time = Wording.time(calendar.timeOf(received));
        if (calendar.isWorkingDay(date)) {
            String closing = Wording.time(calendar.hours().closing());
            return new Text(
                    "Tiếp nhận lúc " + time + ", sau giờ làm việc (" + closing + ")",
                    "Received at " + time + ", after closing (" + closing + ")");
        }
        return new Text("Tiếp nhận lúc " + time + " vào ngày nghỉ. ", "Received at " + time + " on a day off. ")
                .then(reason(date));
    }

    private Text received(LocalDate dayZero, LocalDate end, Budget.OfDays budget) {
        return switch (budget) {
            case Budget.WorkingDays _, Budget.CalendarDays _, Budget.Months _ -> RECEIPT;
            case Budget.SameDay _ -> receivedForTheSameDay(end.equals(dayZero));
        };
    }

    private Text receivedForTheSameDay(boolean inTime) {
        String limit = Wording.time(calendar.hours().sameDayUntil());
        return new Text(
                "Thủ tục giải quyết trong ngày, tiếp nhận " + (inTime ? "chậm nhất " : "sau ") + limit,
                "Same-day procedure received " + (inTime ? "by " : "after ") + limit);
    }

    private ExplanationLine dayZero(LocalDate dayZero, Text what, Instant due) {
        if (!calendar.dateOf(due).equals(dayZero)) {
            return notCounted(dayZero, what);
        }
        return notCounted(dayZero, what.then(dueAt(due)));
    }

    private List<ExplanationLine> afterDayZero(LocalDate dayZero, LocalDate end, Instant due, Budget.OfDays budget) {
        List<ExplanationLine> lines = new ArrayList<>();
        LocalDate dueDate = calendar.dateOf(due);
        int counted = 0;
        for (LocalDate date = dayZero.plusDays(1); !date.isAfter(dueDate); date = date.plusDays(1)) {
            boolean counts = !date.isAfter(end) && counts(date, dayZero, counted + 1, budget);
            if (!counts && date.isBefore(end) && !everyDayMatters(budget)) {
                continue;
            }
            counted += counts ? 1 : 0;
            Text why = counts ? ordinal(counted, date, budget) : skipped(date);
            if (date.equals(end) && !date.equals(dueDate)) {
                why = why.then(MOVES);
            }
            if (date.equals(dueDate)) {
                why = why.then(dueAt(due));
            }
            lines.add(new ExplanationLine(date, counts, why));
        }
        return lines;
    }

    private boolean counts(LocalDate date, LocalDate dayZero, int next, Budget.OfDays budget) {
        return switch (budget) {
            case Budget.SameDay _, Budget.WorkingDays _ -> calendar.isWorkingDay(date);
            case Budget.CalendarDays _ -> true;
            case Budget.Months _ -> date.equals(dayZero.plusMonths(next));
        };
    }

    /** Of a term in months only the end of each month decides. */
    private static boolean everyDayMatters(Budget.OfDays budget) {
        return switch (budget) {
            case Budget.SameDay _, Budget.WorkingDays _, Budget.CalendarDays _ -> true;
            case Budget.Months _ -> false;
        };
    }

    private Text ordinal(int n, LocalDate date, Budget.OfDays budget) {
        Text ordinal =
                switch (budget) {
                    case Budget.SameDay _, Budget.WorkingDays _ ->
                        new Text("Ngày làm việc thứ " + n, "Working day " + n);
                    case Budget.CalendarDays _ -> new Text("Ngày thứ " + n, "Day " + n);
                    case Budget.Months _ -> new Text("Hết tháng thứ " + n, "End of month " + n);
                };
        boolean ordinary = calendar.day(date).kind() == DayKind.WORKING_DAY;
        return ordinary
                ? ordinal
                : ordinal.then(new Text(" (", " (")).then(reason(date)).then(new Text(")", ")"));
    }

    private Text skipped(LocalDate date) {
        return calendar.isWorkingDay(date) ? MOVED_HERE : reason(date);
    }

    private List<ExplanationLine> ofTime(Instant from, Instant due, Budget.OfTime budget) {
        List<ExplanationLine> lines = new ArrayList<>();
        LocalDate dueDate = calendar.dateOf(due);
        for (LocalDate date = calendar.dateOf(from); !date.isAfter(dueDate); date = date.plusDays(1)) {
            List<Span> spans = spans(date, from, due, budget);
            Text why = spans.isEmpty() ? notWorked(date) : worked(spans, date);
            lines.add(new ExplanationLine(date, !spans.isEmpty(), date.equals(dueDate) ? why.then(dueAt(due)) : why));
        }
        return List.copyOf(lines);
    }

    /** A stretch of counted time within one date. */
    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    private List<Span> spans(LocalDate date, Instant from, Instant due, Budget.OfTime budget) {
        return whole(date, budget).stream()
                .map(span -> new Span(OfficeTime.later(span.from(), from), OfficeTime.earlier(span.to(), due)))
                .filter(span -> span.from().isBefore(span.to()))
                .toList();
    }

    private List<Span> whole(LocalDate date, Budget.OfTime budget) {
        return switch (budget) {
            case Budget.ClockTime _ ->
                List.of(new Span(
                        calendar.at(date, LocalTime.MIDNIGHT), calendar.at(date.plusDays(1), LocalTime.MIDNIGHT)));
            case Budget.WorkingTime _ when !calendar.isWorkingDay(date) -> List.of();
            case Budget.WorkingTime _ ->
                calendar.hours().windows().stream()
                        .map(window -> new Span(calendar.at(date, window.from()), calendar.at(date, window.to())))
                        .toList();
        };
    }

    private Text notWorked(LocalDate date) {
        return calendar.isWorkingDay(date) ? OUTSIDE_HOURS : reason(date);
    }

    private Text worked(List<Span> spans, LocalDate date) {
        String windows = spans.stream()
                .map(span -> Wording.time(calendar.timeOf(span.from())) + "–" + end(span, date))
                .collect(Collectors.joining(", "));
        Duration total = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        Text counted = new Text("Tính " + windows + " (", "Counted " + windows + " (")
                .then(Wording.length(total))
                .then(new Text(")", ")"));
        boolean makeUp = calendar.day(date).kind() == DayKind.MAKE_UP_WORK;
        return makeUp ? counted.then(new Text("; ", "; ")).then(reason(date)) : counted;
    }

    private String end(Span span, LocalDate date) {
        boolean midnight = calendar.dateOf(span.to()).isAfter(date);
        return midnight ? "24:00" : Wording.time(calendar.timeOf(span.to()).truncatedTo(ChronoUnit.SECONDS));
    }

    private Text dueAt(Instant due) {
        String time = Wording.time(calendar.timeOf(due));
        return new Text("; hết hạn lúc " + time, "; due at " + time);
    }

    private Text reason(LocalDate date) {
        return Wording.reason(calendar.day(date));
    }

    private static ExplanationLine notCounted(LocalDate date, Text why) {
        return new ExplanationLine(date, false, why);
    }
}
