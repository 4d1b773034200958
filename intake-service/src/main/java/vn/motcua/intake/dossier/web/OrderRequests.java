package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.door.Forms;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.Printed;
import vn.motcua.intake.dossier.Correction.Field;

/** The bodies of orders about a dossier. */
final class OrderRequests {

    private OrderRequests() {}

    /** What an acceptance may say. */
    record AcceptanceRequest(
            @JsonProperty("case") @Size(max = 200) @Nullable String caseName,
            @Valid @Nullable ExtensionRequest extension,
            @Nullable OffsetDateTime handedOverAt) {}

    /** Why the term has to be extended; by how much, and on what ground, is the law's. */
    record ExtensionRequest(@FreeText @Printed @NotBlank @Size(max = 2000) String reason) {
        @Override
        public String toString() {
            return "ExtensionRequest[hidden]";
        }
    }

    /** Why a dossier is refused. */
    record RefusalRequest(
            @FreeText @Printed @NotBlank @Size(max = 2000) String reason,
            @FreeText @Printed @NotBlank @Size(max = 1000) String legalGround) {
        @Override
        public String toString() {
            return "RefusalRequest[hidden]";
        }
    }

    /** What the applicant has to hand in. */
    record SupplementWanted(
            @FreeText @NotEmpty @Size(max = 50) List<@Printed @NotBlank @Size(max = 500) String> items,
            @FreeText @Printed @NotBlank @Size(max = 2000) String reason,
            LocalDate until) {
        SupplementWanted {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "SupplementWanted[hidden]";
        }
    }

    /** What the applicant hands in. */
    record Supplement(@NotEmpty @Size(max = 100) List<SubmitDossierRequest.@Valid Document> documents) {
        Supplement {
            documents = List.copyOf(documents);
        }
    }

    /** What the clerk finds. */
    record SupplementConfirmation(boolean complete) {}

    /** Why a dossier is to be withdrawn. */
    record WithdrawalRequest(@FreeText @NotBlank @Size(max = 2000) String reason) {
        @Override
        public String toString() {
            return "WithdrawalRequest[hidden]";
        }
    }

    /** Why a dossier is stopped. */
    record StopRequest(
            @FreeText @Printed @NotBlank @Size(max = 2000) String reason,
            @Printed @NotBlank @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String legalBasis,
            @JsonProperty("final") boolean isFinal) {
        @Override
        public String toString() {
            return "StopRequest[hidden]";
        }
    }

    /** Why a dossier is void. */
    record AnnulmentRequest(
            @FreeText @Printed @NotBlank @Size(max = 2000) String reason,
            @Printed @NotBlank @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String legalBasis) {
        @Override
        public String toString() {
            return "AnnulmentRequest[hidden]";
        }
    }

    /**
     * What was written down wrongly.
     *
     * @param field of a person, for a clerk
     * @param fact a date or an outcome, for a leader
     * @param result the paper of what is granted in truth, where none or another one was issued
     */
    record CorrectionRequest(
            @Nullable Field field,
            @Nullable CorrectableFact fact,
            @NotBlank @Size(max = 500) String value,
            @FreeText @Printed @NotBlank @Size(max = 2000) String reason,
            @Printed @Nullable @Pattern(regexp = Forms.CITATION, message = Forms.A_CITATION) String legalBasis,
            @Valid ImmediateResult.@Nullable Result result) {

        @Nullable
        ResultPaper paper() {
            return result == null ? null : result.paper();
        }

        /** A date or an outcome that can be put right. */
        enum CorrectableFact {
            RECEIVED_AT,
            FINISHED_AT,
            RETURNED_AT,
            OUTCOME
        }

        @Override
        public String toString() {
            return "CorrectionRequest[hidden]";
        }
    }

    /** The result that is given at once. */
    record ImmediateResult(@Valid Result result) {

        /**
         * The paper, told in events as it is: hence the forms.
         *
         * @param attachment id of a file that was put there for the dossier
         */
        record Result(
                @Pattern(regexp = Forms.FILE, message = Forms.A_FILE) String attachment,
                @Pattern(regexp = Forms.PAPER_NUMBER, message = Forms.A_PAPER_NUMBER) String number,
                LocalDate issuedOn,
                @Pattern(regexp = Forms.ACCOUNT, message = Forms.AN_ACCOUNT) String signedBy,
                @Nullable @Pattern(regexp = Forms.RESULT_CODE, message = Forms.A_RESULT_CODE) String resultCode) {

            ResultPaper paper() {
                return new ResultPaper(attachment, number, issuedOn, new StaffId(signedBy), resultCode);
            }
        }
    }

    /** How and to whom the result is given. */
    record ReturnRequest(Delivery method, @NotBlank @Size(max = 200) String receivedBy) {
        @Override
        public String toString() {
            return "ReturnRequest[hidden]";
        }
    }
}
