package vn.motcua.sla.report.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.sla.deadline.Scope;
import vn.motcua.sla.report.Entry;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.Period;
import vn.motcua.sla.report.Report06;

/** Gives the figures of a period. */
@RestController
class ReportController {
    private static final String QUERY = "ii06a-1";

    private final Figures figures;

    ReportController(Figures figures) {
        this.figures = figures;
    }

    /** @param identity names the query and the moment, and fingerprints the figures */
    record Answer(
            List<Report06.Row> rows,
            Report06.Row totals,
            int corrections,
            List<Report06.Violation> violations,
            String identity) {}

    @GetMapping("/api/v1/reports/06")
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller', 'operator')")
    Answer report06(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable OffsetDateTime asOf,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "field") String groupBy,
            Actor actor) {
        if (to.isBefore(from)) {
            throw invalid("to", "not before from", to.toString());
        }
        var period = asOf == null ? Period.of(from, to) : new Period(from, to, asOf.toInstant());
        var visible = actor.is(Roles.OPERATOR) ? Optional.<Scope>empty() : Optional.of(visible(actor));
        var asked = Optional.ofNullable(agency).map(Scope::below);
        var report = Report06.count(period, group(groupBy), taker -> figures.each(period, visible, asked, taker));
        return new Answer(
                report.rows(), report.totals(), report.corrections(), report.violations(), identity(period, report));
    }

    /** Nobody's agency sees nobody's dossiers. */
    private static Scope visible(Actor actor) {
        var claim = actor.agency();
        if (claim == null) {
            return new Scope("");
        }
        return actor.is(Roles.LEADER) || actor.is(Roles.CONTROLLER) ? Scope.below(claim) : new Scope(claim);
    }

    private static Function<Entry, String> group(String groupBy) {
        return switch (groupBy) {
            case "field" -> Entry::field;
            case "agency" -> Entry::agency;
            default -> throw invalid("groupBy", "field or agency", "another word");
        };
    }

    private static String identity(Period period, Report06 report) {
        return String.format(
                Locale.ROOT,
                "%s/%s/%08x",
                QUERY,
                period.asOf(),
                report.toString().hashCode());
    }

    private static Problem invalid(String field, String expected, String found) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + found)
                .error(field, expected, found);
    }
}
