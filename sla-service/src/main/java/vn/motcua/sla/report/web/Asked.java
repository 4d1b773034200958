package vn.motcua.sla.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.report.Period;

/**
 * The query of a report.
 *
 * @param from first day, local date
 * @param to last day, local date
 * @param asOf what happened after it does not count; absent: the end of the last day, or the report's own position if that is earlier
 * @param knownAt what was written down after it does not count; absent: now. The position of an earlier answer gives that answer again
 * @param agency only dossiers of this competent agency and those below it
 */
record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable OffsetDateTime asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable String agency) {
    private static final int LONGEST_AGENCY = 35;

    /** Refuses what is no period. */
    Asked checked() {
        var first = given("from", from);
        var last = given("to", to);
        if (last.isBefore(first)) {
            throw invalid("to", "not before from", last.toString());
        }
        return checkedWithoutPeriod();
    }

    /** Refuses agencies that cannot be. */
    Asked checkedWithoutPeriod() {
        if (agency != null && (agency.isBlank() || agency.length() > LONGEST_AGENCY)) {
            throw invalid("agency", "the code of an agency", "another text");
        }
        return this;
    }

    private static LocalDate given(String field, @Nullable LocalDate date) {
        if (date == null) {
            throw invalid(field, "a local date", "nothing");
        }
        return date;
    }

    /** @param position nothing was known after it, so that a period that lasts longer is seen from there */
    Period period(Instant position) {
        var first = given("from", from);
        var last = given("to", to);
        if (asOf != null) {
            return new Period(first, last, asOf.toInstant());
        }
        var end = Period.end(last);
        return new Period(first, last, OfficeTime.earlier(end, position));
    }

    Optional<Scope> scope() {
        return Optional.ofNullable(agency).map(Scope::below);
    }

    static Problem invalid(String field, String expected, String found) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + found)
                .error(field, expected, found);
    }
}
