package vn.motcua.intake.procedure.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.catalogue.Fault;
import vn.motcua.intake.catalogue.web.FaultProblems;
import vn.motcua.intake.procedure.ProcedureRejection;

/** Tells why a version is not published. */
final class ProcedureProblems {

    private ProcedureProblems() {}

    static Problem of(ProcedureRejection rejection) {
        return switch (rejection) {
            case ProcedureRejection.NotNext(var expected, var found) ->
                Problem.of(
                                CONFLICT,
                                "not-the-next-version",
                                "Versions are counted without a gap",
                                "Expected version " + expected + ", got " + found)
                        .error("n", "" + expected, "" + found);
            case ProcedureRejection.InForce(var version, var from) ->
                Problem.of(
                        CONFLICT,
                        "version-in-force",
                        "The version has been in force",
                        "Expected a version that is not in force yet, found version " + version + " in force from "
                                + from);
            case ProcedureRejection.InPast(var today, var from) ->
                wrongFirstDay(
                        "begins-in-the-past", "A version begins today at the earliest", today + " or later", from + "");
            case ProcedureRejection.Overlaps(var other, var otherFrom, var from) ->
                wrongFirstDay(
                        "versions-overlap",
                        "Versions follow one another",
                        "a day in the order of the versions: version " + other + " begins on " + otherFrom,
                        from + "");
            case ProcedureRejection.EndsFirst(var from, var to) ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "ends-before-it-begins",
                                "The version ends before it begins",
                                "Expected validTo to be " + from + " or later, got " + to)
                        .error("validTo", from + " or later", to + "");
        };
    }

    private static Problem wrongFirstDay(String slug, String title, String expected, String found) {
        return Problem.of(UNPROCESSABLE_CONTENT, slug, title, "Expected validFrom to be " + expected + ", got " + found)
                .error("validFrom", expected, found);
    }

    /** Everything that is wrong with it at once. */
    static Problem of(List<Fault> faults) {
        return FaultProblems.of("impossible-procedure", "A procedure like this cannot be published", faults);
    }

    /** The number of a version in an address. */
    static int number(String n) {
        if (!n.matches("[1-9][0-9]{0,5}")) {
            throw unknown();
        }
        return Integer.parseInt(n);
    }

    static Problem unknown() {
        return Problem.of(
                NOT_FOUND,
                "unknown-procedure",
                "There is no such procedure",
                "Expected the code of a published procedure, got another");
    }
}
