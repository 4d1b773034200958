package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.deadline.declaration.DeclarationWords;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Declaration;

/** What sla says when time has passed: each thing once, in the order in which it became true. */
final class Declarations {
    private final Calendars calendars;
    private final DeclarationWords words;

    Declarations(Calendars calendars) {
        this.calendars = calendars;
        this.words = new DeclarationWords(calendars);
    }

    /** Everything that has become true by now and was not said yet. */
    List<DeadlineEvent> due(Deadline before, Instant now) {
        var events = new ArrayList<DeadlineEvent>();
        var state = before;
        for (var next = next(state, now); next.isPresent(); next = next(state, now)) {
            for (var event : declaration(state, next.get(), now)) {
                events.add(event);
                state = DeadlineHistory.apply(state, event);
            }
        }
        return events;
    }

    private static Optional<Threshold> next(Deadline state, Instant now) {
        return Threshold.of(state).stream()
                .findFirst()
                .filter(threshold -> !threshold.when().isAfter(now));
    }

    private List<DeadlineEvent> declaration(Deadline state, Threshold threshold, Instant now) {
        var declaration = new Declaration(threshold.kind(), threshold.of(), threshold.when(), now);
        var declared = new DeadlineEvent.Declared(declaration, words.of(state, threshold, now));
        return switch (threshold.kind()) {
            case MISSED, REAPPOINTMENT_MISSED, STILL_OVERDUE ->
                List.of(declared, reminder(DeclarationWords.running(state, threshold), threshold.when()));
            case AT_RISK,
                    STEP_MISSED,
                    SUPPLEMENT_EXPIRED,
                    ANSWER_MISSED,
                    COMMITMENT_MISSED,
                    CONSULTATION_EXPIRED,
                    POST_OVERDUE -> List.of(declared);
        };
    }

    /** Whoever makes a citizen wait is told so at the opening of each working day, and of no day twice though the date has moved. */
    private DeadlineEvent reminder(Running state, Instant after) {
        var next = nextOpening(calendars.ofLegalTerms(state.dossier().receivingAgency()), after);
        var known = state.course().remindAt();
        return new DeadlineEvent.ReminderSet(known != null && known.isAfter(next) ? known : next);
    }

    static DeadlineEvent reminder(WorkCalendar calendar, Instant after) {
        return new DeadlineEvent.ReminderSet(nextOpening(calendar, after));
    }

    private static Instant nextOpening(WorkCalendar calendar, Instant after) {
        return calendar.opening(calendar.nextWorkingDay(calendar.dateOf(after)));
    }
}
