package vn.motcua.eventing.access;

import java.util.Collection;
import java.util.Set;

/**
 * Whom a dossier concerns.
 *
 * @param client the API client that created it
 * @param agencies those that take part: received it, decide it, coordinate, are asked
 */
public record Parties(String client, Set<String> agencies) {

    public Parties {
        agencies = Set.copyOf(agencies);
    }

    public static Parties of(String client, Collection<String> agencies) {
        return new Parties(client, Set.copyOf(agencies));
    }
}
