package vn.motcua.intake.dossier.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** Who filed it, as known now; null for what came from an older system without persons. */
    @Nullable
    Person filer(DossierId dossier, Folder folder) {
        var filed = personIfAny(dossier, FILER, folder.submission().filer());
        return filed == null ? null : known(dossier, folder, FILER, filed);
    }

    /** The same, whether or not an older system told him. */
    Person filer(DossierId dossier, Folder folder, Person untold) {
        var filed = personIfAny(dossier, FILER, folder.submission().filer());
        return known(dossier, folder, FILER, filed == null ? untold : filed);
    }

    /** Whose it is, as corrected since; null if the filer himself. */
    @Nullable
    Person owner(DossierId dossier, Folder folder) {
        var filed = personIfAny(dossier, OWNER, folder.submission().owner());
        return filed == null ? null : known(dossier, folder, OWNER, filed);
    }

    /** What was put right and how the filer is reached, each as it was said last. */
    private Person known(DossierId dossier, Folder folder, String who, Person filed) {
        var changes = new ArrayList<Change>();
        for (var made : folder.corrections()) {
            if (made.correction() instanceof Correction.Data(var field)
                    && who(field).equals(who)) {
                var value = value(dossier, folder, made);
                changes.add(new Change(made.at(), person -> person.with(field, value)));
            }
        }
        if (who.equals(FILER)) {
            for (var reference : folder.references(Folder.CONTACT)) {
                var sealed = Objects.requireNonNull(folder.texts().get(reference));
                var contact =
                        json.readValue(seal.open(sealed.ciphertext(), dossier + "/" + Folder.CONTACT), Contact.class);
                changes.add(new Change(contact.at(), person -> person.with(contact)));
            }
        }
        changes.sort(Comparator.comparing(Change::at));
        var person = filed;
        for (var change : changes) {
            person = change.made().apply(person);
        }
        return person;
    }

    private record Change(Instant at, UnaryOperator<Person> made) {}

    /** How the filer is reached from a time on; what is null stays as it was. */
    record Contact(@Nullable String phone, @Nullable String email, Person.@Nullable Address address, Instant at) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    SealedText seal(DossierId dossier, Contact contact) {
        return new SealedText(seal.seal(json.writeValueAsString(contact), dossier + "/" + Folder.CONTACT));
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
