package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.intake.dossier.SealedText;
import vn.motcua.intake.privacy.Seals;

/** Persons and free texts, sealed on their way in and opened on their way out. */
@Component
final class PersonalData {
    static final String FILER = "filer";
    static final String OWNER = "owner";

    private final JsonMapper json = new JsonMapper();
    private final Seals seals;

    PersonalData(Seals seals) {
        this.seals = seals;
    }

    SealedText seal(String dossier, String field, Person person) {
        return new SealedText(seals.seal(dossier, field, json.writeValueAsString(person)));
    }

    @Nullable
    SealedText sealIfAny(String dossier, String field, @Nullable Person person) {
        return person == null ? null : seal(dossier, field, person);
    }

    Person person(String dossier, String field, SealedText sealed) {
        return json.readValue(seals.open(dossier, field, sealed.ciphertext()), Person.class);
    }

    @Nullable
    Person personIfAny(String dossier, String field, @Nullable SealedText sealed) {
        return sealed == null ? null : person(dossier, field, sealed);
    }

    /** @param kind the reference it will get begins with it */
    SealedText seal(String dossier, String kind, FreeText text) {
        return new SealedText(seals.seal(dossier, kind, json.writeValueAsString(text)));
    }

    /** @param reference as events carry it: the kind and a number */
    FreeText text(String dossier, String reference, SealedText sealed) {
        var kind = reference.substring(0, reference.lastIndexOf('-'));
        return json.readValue(seals.open(dossier, kind, sealed.ciphertext()), FreeText.class);
    }
}
