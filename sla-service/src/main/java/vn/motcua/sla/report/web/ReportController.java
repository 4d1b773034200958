package vn.motcua.sla.report.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.web.Actor;
import vn.motcua.sla.report.Causes;
import vn.motcua.sla.report.GroupBy;
import vn.motcua.sla.report.OfficeHours;
import vn.motcua.sla.report.Report06;
import vn.motcua.sla.report.SumChecks;
import vn.motcua.sla.report.Suspensions;
import vn.motcua.sla.report.TimeSaved;
import vn.motcua.sla.report.Violation;

/** Gives the figures of a period. */
@RestController
class ReportController {
    private static final String READERS =
            "hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller', 'operator')";
    private static final int MOST_LAST_HOURS = 40;

    private final SettledReports reports;
    private final OfficeHours time;

    ReportController(SettledReports reports, OfficeHours time) {
        this.reports = reports;
        this.time = time;
    }

    /**
     * Report II.06a: received, resolved, in progress (biểu số II.06a/VPCP/KSTT). As of any business instant and by
     * what was known at any other; JSON, CSV or xlsx by Accept. The same question with the answer's knownAt gives the
     * same identity for ever.
     */
    @GetMapping(
            path = "/api/v1/reports/06",
            produces = {MediaType.APPLICATION_JSON_VALUE, ReportFormats.CSV, ReportFormats.XLSX})
    @PreAuthorize(READERS)
    Answer<Report06> readReport06(
            @ParameterObject Asked asked, @RequestParam(defaultValue = "field") String groupBy, Actor actor) {
        return count06(asked.checked(), groupBy(groupBy), actor);
    }

    private Answer<Report06> count06(Asked asked, GroupBy groupBy, Actor actor) {
        return reports.answer(
                "ii06a-2",
                groupBy.name(),
                asked,
                asked::period,
                actor,
                (question, histories) -> Report06.count(question, groupBy, histories));
    }

    /** What does not agree in figures from outside. */
    record Checked(List<Violation> violations, String identity) {}

    /**
     * Checks published figures of II.06a (kiểm tra số liệu đã công bố). Sums within the figures, and every column
     * against our own record of the same period.
     */
    @PostMapping(path = "/api/v1/reports/06/check", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('controller', 'operator')")
    Checked checkReport06(
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "field") String groupBy,
            @Valid @RequestBody PublishedFigures published,
            Actor actor) {
        var own = count06(asked.checked(), groupBy(groupBy), actor);
        var rows = published.rowColumns();
        var totals = published.totals().columns();
        var violations = new ArrayList<>(SumChecks.check(rows, totals));
        violations.addAll(SumChecks.compare(rows, totals, own.report()));
        return new Checked(violations, own.identity());
    }

    /**
     * Counts the causes of lateness (nguyên nhân trễ hạn). Of the late and overdue dossiers of II.06a, by the cause
     * that the last apology gave.
     */
    @GetMapping(path = "/api/v1/reports/causes", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    Answer<Causes> readCausesOfLateness(
            @ParameterObject Asked asked, @RequestParam(defaultValue = "field") String groupBy, Actor actor) {
        var groups = groupBy(groupBy);
        return reports.answer(
                "causes-1",
                groups.name(),
                asked.checked(),
                asked::period,
                actor,
                (question, histories) -> Causes.count(question, groups, histories));
    }

    /**
     * Counts the working time saved for citizens (thời gian tiết kiệm cho người dân). Legal term less time used, by
     * procedure and agency, next to committed terms.
     */
    @GetMapping(path = "/api/v1/reports/time-saved", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    Answer<TimeSaved> readTimeSaved(@ParameterObject Asked asked, Actor actor) {
        return reports.answer(
                "time-saved-1",
                "",
                asked.checked(),
                asked::period,
                actor,
                (question, histories) -> TimeSaved.count(question, time, histories));
    }

    /**
     * Lists stops that look like a way around the clock (tạm dừng bất thường). Papers asked for in the last working
     * hours before the due date, and stops begun after it.
     */
    @GetMapping(path = "/api/v1/reports/suspensions", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    Answer<Suspensions> readSuspensions(
            @ParameterObject Asked asked,
            @RequestParam(defaultValue = "field") String groupBy,
            @RequestParam(defaultValue = "8") int lastHours,
            Actor actor) {
        if (lastHours < 1 || lastHours > MOST_LAST_HOURS) {
            throw Asked.invalid("lastHours", "a number from 1 to " + MOST_LAST_HOURS, Integer.toString(lastHours));
        }
        var groups = groupBy(groupBy);
        return reports.answer(
                "suspensions-1",
                groups.name() + " " + lastHours,
                asked.checked(),
                asked::period,
                actor,
                (question, histories) -> Suspensions.count(question, groups, lastHours, time, histories));
    }

    private static GroupBy groupBy(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "field" -> GroupBy.FIELD;
            case "agency" -> GroupBy.AGENCY;
            default -> throw Asked.invalid("groupBy", "field or agency", "another word");
        };
    }
}
