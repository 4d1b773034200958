package vn.motcua.intake.file;

import org.springframework.http.HttpStatus;
import vn.motcua.eventing.web.Problem;

/** How an order is refused whose file is not the dossier's. */
public final class AttachmentProblems {
    private static final String EXPECTED = "a file of no other dossier, uploaded by who may bring it";

    private AttachmentProblems() {}

    /** @param field where the file was named */
    public static Problem unknown(String field) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "attachment-unknown",
                        "There is no such attachment",
                        "Expected " + field + " to be " + EXPECTED + ", got another")
                .error(field, EXPECTED, "another");
    }
}
