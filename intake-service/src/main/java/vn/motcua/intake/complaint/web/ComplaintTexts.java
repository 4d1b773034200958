package vn.motcua.intake.complaint.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.intake.dossier.SealedText;

/** What people wrote, sealed on its way in and opened on its way out. */
@Component
final class ComplaintTexts {
    static final String TEXT = "complaint";
    static final String ANSWER = "answer";
    static final String COMMENT = "comment";
    private static final String CONTACT = "contact";

    private final JsonMapper json = new JsonMapper();
    private final Seal seal;

    ComplaintTexts(Seal seal) {
        this.seal = seal;
    }

    SealedText seal(String complaint, String field, String text) {
        return new SealedText(seal.seal(text, complaint + "/" + field));
    }

    @Nullable
    SealedText sealIfAny(String complaint, String field, @Nullable String text) {
        return text == null ? null : seal(complaint, field, text);
    }

    SealedText seal(String complaint, Contact contact) {
        return seal(complaint, CONTACT, json.writeValueAsString(contact));
    }

    String text(String complaint, String field, SealedText sealed) {
        return seal.open(sealed.ciphertext(), complaint + "/" + field);
    }

    @Nullable
    String textIfAny(String complaint, String field, @Nullable SealedText sealed) {
        return sealed == null ? null : text(complaint, field, sealed);
    }

    Contact contact(String complaint, SealedText sealed) {
        return json.readValue(text(complaint, CONTACT, sealed), Contact.class);
    }
}
