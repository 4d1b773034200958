package vn.motcua.intake;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryText;

@AtTheCounter
class EveryTextTest {

    /** A name of the catalogue, an id, a field with a rule of its own, or what the controller publishes for everybody to read. */
    private static final Set<String> LOOKED_UP = Set.of(
            "AgencyRequest.name",
            "AgencyRequest.parent",
            "AgencyRequest.phone",
            "AgencyRequest.place",
            "AgencyRequest.successor",
            "AgencyRequest.symbol",
            "Person.name",
            "Person.title",
            "FeeWanted.kind",
            "FeeWanted.note",
            "FormToFill.name",
            "Longer.step",
            "OnlineOffer.reason",
            "PaperWanted.id",
            "PaperWanted.name",
            "PublishRequest.competentAgency",
            "PublishRequest.field",
            "PublishRequest.name",
            "PublishRequest.offeredAt",
            "StepOfWay.after",
            "StepOfWay.agency",
            "StepOfWay.branch",
            "StepOfWay.id",
            "StepOfWay.name",
            "TermOfCase.caseName",
            "SubmitDossierRequest.externalCode",
            "Document.attachment",
            "Result.attachment",
            "AcceptanceRequest.caseName",
            "Applicant.idNumber",
            "CorrectionRequest.value",
            "Document.component",
            "SearchRequest.idNumber",
            "Lodging.agency",
            "Lodging.dossier",
            "SubmitDossierRequest.caseName",
            "SubmitDossierRequest.procedure",
            "SubmitDossierRequest.receivingAgency");

    /** Told by reference only. */
    private static final Set<String> SEALED = Set.of(
            "Address.commune",
            "Address.line",
            "Address.province",
            "AnnulmentRequest.reason",
            "Answer.text",
            "Applicant.email",
            "Applicant.name",
            "Applicant.phone",
            "Contact.address",
            "Contact.email",
            "Contact.name",
            "Contact.note",
            "Contact.phone",
            "ContactRequest.email",
            "ContactRequest.phone",
            "CorrectionRequest.reason",
            "ExtensionRequest.reason",
            "FeeRefund.reason",
            "Lodging.text",
            "Rating.comment",
            "RefusalRequest.legalGround",
            "RefusalRequest.reason",
            "ReturnRequest.receivedBy",
            "SearchRequest.phone",
            "SearchRequest.purpose",
            "StopRequest.reason",
            "SupplementWanted.items",
            "SupplementWanted.reason",
            "WithdrawalRequest.reason");

    /** In no letter. */
    private static final Set<String> UNPRINTED = Set.of(
            "Answer.text",
            "Contact.note",
            "FeeRefund.reason",
            "Lodging.text",
            "Rating.comment",
            "ReturnRequest.receivedBy",
            "SearchRequest.purpose",
            "WithdrawalRequest.reason");

    @Test
    void every_text_is_of_a_form_or_looked_up_or_said_to_be_sealed_and_in_no_letter(
            @Autowired ApplicationContext service) {
        EveryText.check(service, LOOKED_UP, SEALED, UNPRINTED);
    }
}
