package vn.motcua.intake.agency.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.catalogue.Fault;
import vn.motcua.intake.catalogue.web.FaultProblems;

/** Tells why an agency is not changed. */
final class AgencyProblems {

    private AgencyProblems() {}

    static Problem of(AgencyRejection rejection) {
        return switch (rejection) {
            case AgencyRejection.Begun(var since, var found) ->
                Problem.of(
                                CONFLICT,
                                "agency-exists",
                                "The agency has existed since its first day",
                                "Expected validFrom to stay " + since + ", got " + found)
                        .error("validFrom", since + "", found + "");
            case AgencyRejection.EndsInPast(var today, var found) ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "ends-in-the-past",
                                "An agency ends today at the earliest",
                                "Expected validTo to be " + today + " or later, got " + found)
                        .error("validTo", today + " or later", found + "");
        };
    }

    /** Everything that is wrong with it at once. */
    static Problem of(List<Fault> faults) {
        return FaultProblems.of("impossible-agency", "An agency like this cannot be published", faults);
    }

    static Problem unknown() {
        return Problem.of(
                NOT_FOUND,
                "unknown-agency",
                "There is no such agency",
                "Expected the code of a published agency, got another");
    }
}
