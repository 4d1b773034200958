package vn.motcua.intake.dossier;

import java.util.List;
import java.util.stream.IntStream;

/** Whose dossiers somebody may see. */
public sealed interface Visibility {

    /** Those that a client has created. */
    record OfClient(String client) implements Visibility {}

    /** Those that one agency takes part in. */
    record OfAgency(String agency) implements Visibility {}

    /** Those that an agency, or one below it, takes part in. */
    record AtOrBelow(String agency) implements Visibility {}

    /** None. */
    record OfNobody() implements Visibility {}

    /** Whether a dossier is among them. */
    static boolean covers(Visibility visibility, Folder folder) {
        return switch (visibility) {
            case OfClient(var client) -> folder.submission().client().equals(client);
            case OfAgency(var agency) -> folder.parties().contains(agency);
            case AtOrBelow(var agency) ->
                folder.parties().stream().anyMatch(party -> above(party).contains(agency));
            case OfNobody _ -> false;
        };
    }

    /** An agency's code and those of all above it. */
    static List<String> above(String agency) {
        var groups = List.of(agency.split("\\."));
        return IntStream.rangeClosed(1, groups.size())
                .mapToObj(count -> String.join(".", groups.subList(0, count)))
                .toList();
    }
}
