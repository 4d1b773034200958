package vn.motcua.intake.complaint.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.FreeText;

/** The bodies of requests about complaints. */
final class ComplaintRequests {

    private ComplaintRequests() {}

    /**
     * A complaint as it is lodged.
     *
     * @param dossier id of the dossier it is about; its receiving agency answers
     * @param agency who is to answer; a complaint about no dossier names it, unless a clerk takes it down for his own
     * @param category a code of the portal, letters only: it is announced, so no number of a person may fit
     */
    record Lodging(
            @Size(max = 60) @Nullable String dossier,
            @Size(max = 35) @Nullable String agency,
            @Pattern(regexp = "[A-Za-z][A-Za-z_-]{0,39}", message = "must be a code of letters, at most 40")
                    String category,
            @FreeText @NotBlank @Size(max = 5000) String text,
            @Valid Contact contact) {
        @Override
        public String toString() {
            return "Lodging[hidden]";
        }
    }

    /** An answer to a complaint. */
    record Answer(@FreeText @NotBlank @Size(max = 5000) String text) {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** How the citizen rates the answer. */
    record Rating(@Min(0) @Max(2) int score, @FreeText @Size(max = 2000) @Nullable String comment) {
        @Override
        public String toString() {
            return "Rating[hidden]";
        }
    }
}
