package vn.motcua.sla.calendar.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.door.Forms;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;

/**
 * An official decision as an operator enters it.
 *
 * @param number as it stands on the paper
 * @param agency for whom it holds; null for the nation
 * @param bySuperior a superior closed the agency, so that legal terms move too; absent means the agency did
 * @param basedOn the calendar version of the preview; needed for the adoption only
 */
record DecisionRequest(
        String number,
        LocalDate issuedOn,
        List<NamedDay> days,
        @Nullable String agency,
        @Nullable Boolean bySuperior,
        @Nullable String basedOn) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 366;

    /** A day that the decision is to be about. */
    record NamedDay(LocalDate date, Kind kind, String name) {}

    /** The four kinds of day that a decision can name. */
    enum Kind {
        HOLIDAY,
        COMPENSATORY,
        SWAP_OFF,
        MAKE_UP_WORK;

        DayKind day() {
            return switch (this) {
                case HOLIDAY -> DayKind.HOLIDAY;
                case COMPENSATORY -> DayKind.COMPENSATORY;
                case SWAP_OFF -> DayKind.SWAP_OFF;
                case MAKE_UP_WORK -> DayKind.MAKE_UP_WORK;
            };
        }
    }

    /** The decision, if it can be one. */
    Decision decision(Published<Agency> agencies) {
        require(number.matches(Forms.PAPER_NUMBER), "number", Forms.A_PAPER_NUMBER, length(number));
        require(
                !days.isEmpty() && days.size() <= MOST_DAYS,
                "days",
                "a list of 1 to " + MOST_DAYS + " days",
                "a list of " + days.size());
        var named = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var field = "days[" + i + "].";
            require(named.add(day.date()), field + "date", "each day once", day.date() + " again");
            require(isText(day.name(), LONGEST_NAME), field + "name", text(LONGEST_NAME), length(day.name()));
        }
        return new Decision(
                number,
                issuedOn,
                scope(agencies),
                days.stream()
                        .map(day -> new SpecialDay(
                                day.date(), day.kind().day(), day.name().strip()))
                        .toList());
    }

    private Scope scope(Published<Agency> agencies) {
        if (agency != null && !agencies.knows(agency)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown-agency",
                            "There is no such agency",
                            "Expected agency to be the code of an agency that exists, got " + agency)
                    .error("agency", "the code of an agency that exists", agency);
        }
        var scope = Scope.of(AgencyCode.ofNullable(agency));
        if (!Boolean.TRUE.equals(bySuperior)) {
            return scope;
        }
        return switch (scope) {
            case Scope.Agency own -> new Scope.Agency(own.code(), true);
            case Scope.Nation _, Scope.Province _ ->
                throw invalid("bySuperior", "absent unless one agency is closed", "true");
        };
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest;
    }

    private static String text(int longest) {
        return "text of 1 to " + longest + " characters";
    }

    private static String length(String text) {
        return text.isBlank() ? "a blank" : "text of " + text.length() + " characters";
    }

    private static void require(boolean isSo, String field, String expected, String found) {
        if (!isSo) {
            throw invalid(field, expected, found);
        }
    }

    private static Problem invalid(String field, String expected, String found) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-decision",
                        "The decision is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + found)
                .error(field, expected, found);
    }
}
