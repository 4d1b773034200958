package vn.motcua.notification.neighbour;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a dossier and what was handed in, as intake knows it now. Never kept here.
 *
 * @param owner null if the filer asks for himself
 * @param receivedAt null before acceptance
 */
public record DossierContact(
        String code,
        String procedure,
        @Nullable String procedureName,
        Filer filer,
        @Nullable Filer owner,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable List<Paper> documents) {

    /** A person, as far as he told. */
    public record Filer(
            String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Address address) {

        @Override
        public String toString() {
            return "Filer[hidden]";
        }
    }

    /** A postal address. */
    public record Address(@Nullable String line, @Nullable String commune, @Nullable String province) {

        /** In one line. */
        public String text() {
            return Stream.of(line, commune, province)
                    .filter(Objects::nonNull)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    /** A paper that was handed in. */
    public record Paper(String component, @Nullable String name, @Nullable String form) {}

    @Override
    public String toString() {
        return "DossierContact[" + code + "]";
    }
}
