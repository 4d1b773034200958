package vn.motcua.routing;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryText;

@OnSlice
class EveryTextTest {

    /** A name of the catalogue, an id, or a field with a rule of its own. */
    private static final Set<String> LOOKED_UP =
            Set.of("ConsultationRequest.agency", "Result.attachment", "ReturnRequest.to", "TransferRequest.agency");

    /** Told by reference only. */
    private static final Set<String> SEALED = Set.of(
            "AnswerRequest.answer",
            "CompletionRequest.legalGround",
            "CompletionRequest.note",
            "ConsultationRequest.question",
            "DisputeRequest.reason",
            "FieldCheckRequest.participants",
            "FieldCheckRequest.place",
            "FieldCheckRequest.result",
            "ReasonRequest.reason",
            "ReturnRequest.reason",
            "SettlementRequest.reason",
            "SupplementDraftRequest.items",
            "SupplementDraftRequest.reason",
            "TransferRequest.reason");

    /** In no letter. */
    private static final Set<String> UNPRINTED = Set.of(
            "AnswerRequest.answer",
            "ConsultationRequest.question",
            "DisputeRequest.reason",
            "FieldCheckRequest.participants",
            "FieldCheckRequest.place",
            "FieldCheckRequest.result",
            "ReasonRequest.reason",
            "ReturnRequest.reason",
            "SettlementRequest.reason",
            "TransferRequest.reason");

    @Test
    void every_text_is_of_a_form_or_looked_up_or_said_to_be_sealed_and_in_no_letter(
            @Autowired ApplicationContext service) {
        EveryText.check(service, LOOKED_UP, SEALED, UNPRINTED);
    }
}
