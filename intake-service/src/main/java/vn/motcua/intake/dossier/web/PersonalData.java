package vn.motcua.intake.dossier.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Folder;
import vn.motcua.intake.dossier.SealedText;

/** Persons and free texts, sealed on their way in and opened on their way out. */
@Component
final class PersonalData {
    static final String FILER = "filer";
    static final String OWNER = "owner";

    private final JsonMapper json = new JsonMapper();
    private final Seal seal;

    PersonalData(Seal seal) {
        this.seal = seal;
    }

    SealedText seal(DossierId dossier, String field, Person person) {
        return new SealedText(seal.seal(json.writeValueAsString(person), dossier + "/" + field));
    }

    @Nullable
    SealedText sealIfAny(DossierId dossier, String field, @Nullable Person person) {
        return person == null ? null : seal(dossier, field, person);
    }

    Person person(DossierId dossier, String field, SealedText sealed) {
        return json.readValue(seal.open(sealed.ciphertext(), dossier + "/" + field), Person.class);
    }

    @Nullable
    Person personIfAny(DossierId dossier, String field, @Nullable SealedText sealed) {
        return sealed == null ? null : person(dossier, field, sealed);
    }

    /** Who filed it, as corrected since; null for what came from an older system without persons. */
    @Nullable
    Person filer(DossierId dossier, Folder folder) {
        var filed = personIfAny(dossier, FILER, folder.submission().filer());
        return filed == null ? null : corrected(dossier, folder, FILER, filed);
    }

    /** Whose it is, as corrected since; null if the filer himself. */
    @Nullable
    Person owner(DossierId dossier, Folder folder) {
        var filed = personIfAny(dossier, OWNER, folder.submission().owner());
        return filed == null ? null : corrected(dossier, folder, OWNER, filed);
    }

    private Person corrected(DossierId dossier, Folder folder, String who, Person filed) {
        var person = filed;
        for (var made : folder.corrections()) {
            if (made.correction() instanceof Correction.Data(var field)
                    && who(field).equals(who)) {
                person = person.with(field, value(dossier, folder, made));
            }
        }
        return person;
    }

    private String value(DossierId dossier, Folder folder, Correction.Made made) {
        var sealed = Objects.requireNonNull(folder.texts().get(made.reference()));
        return Objects.requireNonNull(text(dossier, made.reference(), sealed).value());
    }

    private static String who(Correction.Field field) {
        return switch (field) {
            case FILER_NAME, FILER_ID_NUMBER, FILER_PHONE, FILER_EMAIL -> FILER;
            case OWNER_NAME, OWNER_ID_NUMBER, OWNER_PHONE, OWNER_EMAIL -> OWNER;
        };
    }

    /** What is quoted to whoever may see the dossier; empty for what an older system never told. */
    Optional<FreeText> quoted(DossierId dossier, Folder folder, @Nullable String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(folder.texts().get(reference)).map(kept -> text(dossier, reference, kept));
    }

    /** Why a term is extended, if it is. */
    @Nullable
    SealedText sealIfAny(DossierId dossier, OrderRequests.@Nullable ExtensionRequest extension) {
        return extension == null ? null : seal(dossier, FreeText.EXTENSION, FreeText.reason(extension.reason()));
    }

    /** @param kind the reference it will get begins with it */
    SealedText seal(DossierId dossier, String kind, FreeText text) {
        return new SealedText(seal.seal(json.writeValueAsString(text), dossier + "/" + kind));
    }

    /** @param reference as events carry it: the kind and a number */
    FreeText text(DossierId dossier, String reference, SealedText sealed) {
        var kind = reference.substring(0, reference.lastIndexOf('-'));
        return json.readValue(seal.open(sealed.ciphertext(), dossier + "/" + kind), FreeText.class);
    }
}
