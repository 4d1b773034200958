package vn.motcua.intake.dossier.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.seal.BlindIndex;
import vn.motcua.intake.dossier.Folder;
import vn.motcua.intake.dossier.PersonKey;
import vn.motcua.intake.dossier.Traces;

/** Makes tokens of the identity and phone numbers that lie sealed with a dossier. */
@Component
final class PersonTraces implements Traces {
    private static final Logger LOG = LoggerFactory.getLogger(PersonTraces.class);

    private final PersonalData persons;
    private final BlindIndex index;

    PersonTraces(PersonalData persons, BlindIndex index) {
        this.persons = persons;
        this.index = index;
    }

    /** A dossier whose seal does not open goes on all the same: it is not found by its persons. */
    @Override
    public List<String> of(Folder folder) {
        var id = folder.submission().id();
        try {
            return Stream.of(persons.filer(id, folder), persons.owner(id, folder))
                    .filter(Objects::nonNull)
                    .flatMap(PersonTraces::keys)
                    .map(key -> index.token(key.kind(), key.normal()))
                    .distinct()
                    .toList();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("dossierId", id).log("Not found by its persons: {}", e.toString());
            return List.of();
        }
    }

    /** The tokens by which dossiers of this number are found. */
    List<String> of(PersonKey key) {
        return index.tokens(key.kind(), key.normal());
    }

    private static Stream<PersonKey> keys(@Nullable Person person) {
        if (person == null) {
            return Stream.of();
        }
        return Stream.<@Nullable PersonKey>of(idNumber(person), phone(person))
                .filter(Objects::nonNull)
                .filter(key -> !key.normal().isEmpty());
    }

    private static @Nullable PersonKey idNumber(Person person) {
        return person.idNumber() == null ? null : new PersonKey.IdNumber(person.idNumber());
    }

    private static @Nullable PersonKey phone(Person person) {
        return person.phone() == null ? null : new PersonKey.Phone(person.phone());
    }
}
