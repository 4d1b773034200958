package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.eventing.door.Fits;
import vn.motcua.eventing.door.Forms;
import vn.motcua.eventing.door.PersonField;
import vn.motcua.intake.dossier.Application.HandedIn;
import vn.motcua.intake.dossier.Paper;

/** A dossier as it is handed in. */
record SubmitDossierRequest(
        @NotBlank @Size(max = 40) String procedure,
        @NotBlank @Size(max = 35) String receivingAgency,
        Channel channel,
        @Valid Applicant filer,
        @Valid @Nullable Applicant owner,
        Delivery resultDelivery,
        @Size(max = 60) @Nullable String externalCode,
        @JsonProperty("case") @Size(max = 200) @Nullable String caseName,
        @Valid OrderRequests.@Nullable ExtensionRequest extension,
        @Valid @Nullable Handover handover,
        @Nullable OffsetDateTime receivedAt,
        @Size(max = 100) List<@Valid Document> documents) {

    SubmitDossierRequest {
        documents = List.copyOf(documents);
    }

    /** Identity numbers are looked at later: a wrong one is a problem of its own. */
    record Applicant(
            @Fits(PersonField.NAME) String name,
            @Size(max = 40) @Nullable String idNumber,
            @Fits(PersonField.PHONE) @Nullable String phone,
            @Fits(PersonField.EMAIL) @Nullable String email,
            @Valid @Nullable Address address) {
        Person person() {
            return new Person(name, idNumber, phone, email, address == null ? null : address.address());
        }

        @Override
        public String toString() {
            return "Applicant[hidden]";
        }
    }

    /** A postal address. */
    record Address(
            @Fits(PersonField.ADDRESS_LINE) String line,
            @Fits(PersonField.COMMUNE) String commune,
            @Fits(PersonField.PROVINCE) String province) {

        Person.Address address() {
            return new Person.Address(line, commune, province);
        }

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    /** A paper as it is handed in. */
    record Document(
            @NotBlank @Size(max = 60) String component,
            Paper.Form form,
            @Nullable @Pattern(regexp = Forms.FILE, message = Forms.A_FILE) String attachment) {

        HandedIn paper() {
            return new HandedIn(component, form, attachment);
        }
    }

    /** The record signed with the postman. */
    record Handover(
            OffsetDateTime at,
            @Nullable @Pattern(regexp = Forms.POSTAL_REFERENCE, message = Forms.A_POSTAL_REFERENCE)
                    String postalReference) {}

    @Override
    public String toString() {
        return "SubmitDossierRequest[" + procedure + "]";
    }
}
