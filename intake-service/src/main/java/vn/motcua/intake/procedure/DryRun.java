package vn.motcua.intake.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.door.OfficeTime;

/**
 * The way of a dossier that would be received now: who gets it, and on which day each is due if all before him take their whole time.
 * Days are those that sla publishes; hours are counted by sla alone and are left open here, like all that follows them.
 */
public final class DryRun {
    private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

    private final AgencyCode receiving;
    private final Instant now;
    private final Function<AgencyCode, Optional<WorkingDays>> calendars;

    /** @param calendars the days an agency works, as far as they have been told */
    public DryRun(AgencyCode receiving, Instant now, Function<AgencyCode, Optional<WorkingDays>> calendars) {
        this.receiving = receiving;
        this.now = now;
        this.calendars = calendars;
    }

    /**
     * One agency's part.
     *
     * @param agency never relative
     * @param beginsOn the day it gets the dossier, null if that cannot be told by days
     * @param dueOn null if that cannot be told by days
     */
    public record Part(
            StepId step,
            String name,
            AgencyCode agency,
            Term allotment,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate dueOn) {}

    /**
     * When a case is due as a whole.
     *
     * @param dueOn null if that cannot be told by days
     */
    public record Total(@Nullable String caseName, @Nullable Channel channel, Term term, @Nullable LocalDate dueOn) {}

    /** Each agency's part, in the order of the catalogue. */
    public List<Part> parts(Procedure procedure) {
        Map<StepId, @Nullable LocalDate> ends = new HashMap<>();
        var parts = new ArrayList<Part>();
        for (var step : procedure.route()) {
            var agency = step.agency().seenFrom(receiving);
            var begins = begins(step, ends);
            var due = begins == null ? null : end(agency, begins, step.allotment());
            ends.put(step.id(), due);
            parts.add(new Part(step.id(), step.name(), agency, step.allotment(), begins, due));
        }
        return parts;
    }

    /** When each case is due as a whole. */
    public List<Total> totals(Procedure procedure) {
        return procedure.terms().stream().map(this::total).toList();
    }

    private Total total(CaseTerm term) {
        var zero = dayZero();
        var isToday = term.sameDay() && !OfficeTime.local(now).toLocalTime().isAfter(SAME_DAY_UNTIL);
        var due = zero == null || (isToday && zero.equals(OfficeTime.day(now)))
                ? zero
                : end(receiving, zero, term.term());
        return new Total(term.caseName(), term.channel(), term.term(), due);
    }

    /** A join begins when the slowest before it is through; what nobody can tell makes it untold. */
    private @Nullable LocalDate begins(RouteStep step, Map<StepId, @Nullable LocalDate> ends) {
        var begins = dayZero();
        for (var before : step.after()) {
            var end = ends.get(before);
            if (end == null || begins == null) {
                return null;
            }
            begins = end.isAfter(begins) ? end : begins;
        }
        return begins;
    }

    /** What is received on a day off counts as received on the next working day. */
    private @Nullable LocalDate dayZero() {
        var today = OfficeTime.day(now);
        return calendars
                .apply(receiving)
                .map(days -> days.isWorked(today) ? today : days.next(today))
                .orElse(null);
    }

    private @Nullable LocalDate end(AgencyCode agency, LocalDate zero, Term term) {
        var days = calendars.apply(agency).orElse(null);
        if (days == null) {
            return null;
        }
        return switch (term.unit()) {
            case WORKING_DAY -> {
                var day = zero;
                for (int i = 0; i < term.value(); i++) {
                    day = days.next(Objects.requireNonNull(day));
                }
                yield day;
            }
            case CALENDAR_DAY -> worked(days, zero.plusDays(term.value()));
            case MONTH -> worked(days, zero.plusMonths(term.value()));
            case WORKING_HOUR, HOUR -> null;
        };
    }

    private static LocalDate worked(WorkingDays days, LocalDate day) {
        return days.isWorked(day) ? day : days.next(day);
    }
}
