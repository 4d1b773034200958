package vn.motcua.sla.calendar;

import java.time.LocalDate;

/** A day as an official decision names it. */
public record SpecialDay(LocalDate date, DayKind kind, String name) {
    public SpecialDay {
        if (!kind.special()) {
            throw new IllegalArgumentException(
                    "Expected HOLIDAY, COMPENSATORY, SWAP_OFF or MAKE_UP_WORK on " + date + ", got " + kind);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("Expected a name for " + date + ", got a blank");
        }
    }
}
