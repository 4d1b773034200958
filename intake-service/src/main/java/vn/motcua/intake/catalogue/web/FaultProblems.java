package vn.motcua.intake.catalogue.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.catalogue.Fault;

/** Tells why an entry of the catalogue is not published. */
public final class FaultProblems {

    private FaultProblems() {}

    /** Everything that is wrong with it at once. */
    public static Problem of(String slug, String title, List<Fault> faults) {
        var problem =
                Problem.of(UNPROCESSABLE_CONTENT, slug, title, faults.getFirst().words());
        faults.forEach(fault -> problem.error(fault.field(), fault.expected(), fault.found()));
        return problem;
    }
}
