package vn.motcua.intake.dossier.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.audit.Audit;
import vn.motcua.intake.audit.Audit.Look;

/** The log book of a counter, taken away as a table. */
@RestController
class LogBookController {
    private static final int LONGEST_YEARS = 10;

    private final Published<Agency> agencies;
    private final Audit audit;

    LogBookController(Published<Agency> agencies, Audit audit) {
        this.agencies = agencies;
        this.audit = audit;
    }

    /** Which part of which log book. */
    record Asked(AgencyCode agency, LocalDate from, LocalDate to) {}

    /**
     * Takes away the log book of a counter (sổ theo dõi hồ sơ). A line for each dossier that the agency received in the
     * period, with names, addresses and phone numbers: who took it, and when, is kept.
     */
    @GetMapping(
            path = "/api/v1/log-book",
            produces = {LogBookFormats.CSV, LogBookFormats.XLSX})
    @PreAuthorize("hasAnyRole('clerk', 'onestop-head', 'leader')")
    Asked readLogBook(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable String agency,
            Actor actor) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw invalid("to", "a day not before from, at most " + LONGEST_YEARS + " years after it", to.toString());
        }
        var asked = new Asked(agency(agency, actor), from, to);
        var code = asked.agency().value();
        if (!actor.actsAs(Roles.CLERK, code)
                && !actor.actsAs(Roles.ONESTOP_HEAD, code)
                && !actor.actsAs(Roles.LEADER, code)) {
            throw new AccessDeniedException("Expected staff of the agency whose log book it is, got another");
        }
        audit.note(actor, new Look.LogBook(code, from + "/" + to));
        return asked;
    }

    /** Whoever names none means his own. */
    private AgencyCode agency(@Nullable String asked, Actor actor) {
        var code = asked == null ? actor.agency() : asked;
        if (code == null || !agencies.knows(code)) {
            throw invalid("agency", "the code of a published agency", asked == null ? "none" : "another text");
        }
        return new AgencyCode(code);
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
