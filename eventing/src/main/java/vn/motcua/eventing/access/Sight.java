package vn.motcua.eventing.access;

import java.util.Optional;

/** Whose dossiers somebody sees. What is not among them is not there for him. */
public sealed interface Sight {

    /** Those that a client has created. */
    record OfClient(String client) implements Sight {}

    /** Those that one of these agencies takes part in. */
    record OfAgencies(Scope scope) implements Sight {}

    /** No dossier at all: neither staff of an agency nor a portal. */
    record OfNobody() implements Sight {}

    /** Whether a dossier is among them. */
    default boolean covers(Parties parties) {
        return switch (this) {
            case OfClient(var client) -> parties.client().equals(client);
            case OfAgencies(var scope) -> parties.agencies().stream().anyMatch(scope::covers);
            case OfNobody _ -> false;
        };
    }

    /** The agencies that somebody looks for; empty for whoever is of none. */
    default Optional<Scope> agencies() {
        return switch (this) {
            case OfAgencies(var scope) -> Optional.of(scope);
            case OfClient _, OfNobody _ -> Optional.empty();
        };
    }
}
