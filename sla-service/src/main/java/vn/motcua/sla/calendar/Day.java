package vn.motcua.sla.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a calendar.
 *
 * @param decision the official decision that made the day what it is; null if the law or the week alone did
 * @param provisional true while the day rests on rules in a year without a national decision
 */
public record Day(LocalDate date, DayKind kind, Text name, @Nullable String decision, boolean provisional) {

    public boolean working() {
        return kind.working();
    }
}
