package vn.motcua.sla.calendar.kafka;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.door.Times;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Day;
import vn.motcua.sla.calendar.WorkCalendar;

/** Tells the other services which days each agency works: at its start, and again when a decision has changed them. */
final class WorkingDaysPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingDaysPublisher.class);

    private final Published<Agency> agencies;
    private final Calendars calendars;
    private final Consumer<WorkingDays> publish;
    private final Map<AgencyCode, String> published = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param publish returns once it is kept */
    WorkingDaysPublisher(Published<Agency> agencies, Calendars calendars, Consumer<WorkingDays> publish) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.publish = publish;
    }

    @Scheduled(fixedDelayString = "${motcua.sla.working-days-pause:2s}")
    void look() {
        if (!running) {
            return;
        }
        try {
            agencies.all().stream().map(Agency::code).forEach(this::look);
        } catch (RuntimeException e) {
            LOG.warn("Working days are told later: {}", e.toString());
        }
    }

    private void look(AgencyCode agency) {
        var calendar = calendars.ofLegalTerms(agency);
        if (!calendar.version().equals(published.get(agency))) {
            publish.accept(days(agency, calendar));
            published.put(agency, calendar.version());
        }
    }

    static WorkingDays days(AgencyCode agency, WorkCalendar calendar) {
        return new WorkingDays(
                agency,
                calendar.version(),
                special(calendar, day -> !day.working() && !WorkingDays.isWeekend(day.date())),
                special(calendar, day -> day.working() && WorkingDays.isWeekend(day.date())));
    }

    private static List<LocalDate> special(WorkCalendar calendar, Predicate<Day> chosen) {
        return IntStream.rangeClosed(Times.FIRST_DAY.getYear(), Times.LAST_DAY.getYear())
                .boxed()
                .flatMap(year -> calendar.specialDays(year).stream())
                .filter(chosen)
                .map(Day::date)
                .toList();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the decisions and the agencies are read. */
    @Override
    public int getPhase() {
        return 200;
    }
}
