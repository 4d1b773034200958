package vn.motcua.sla.calendar;

import java.time.LocalDate;

/** One date on the way to a computed date: whether it was counted, and why. */
public record ExplanationLine(LocalDate date, boolean counted, Text why) {}
