package vn.motcua.notification.access;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.Letter;

/** Shows correspondence to whoever may see its dossier, and letters to the portal once they were sent. */
public final class CorrespondenceAccess {

    private final Correspondences correspondences;
    private final Supplier<Collection<Agency>> agencies;

    /** @param agencies all agencies there are */
    public CorrespondenceAccess(Correspondences correspondences, Supplier<Collection<Agency>> agencies) {
        this.correspondences = correspondences;
        this.agencies = agencies;
    }

    /** A book that somebody may see, in the version it has. */
    public record Seen(Book book, long version) {}

    /**
     * The book of a dossier.
     *
     * @throws Problem 404 if there is none, or none for this actor
     */
    public Seen book(String dossier, Actor actor) {
        var stored = correspondences.find(dossier);
        return stored.map(Stored::state)
                .flatMap(Correspondence::written)
                .filter(book -> actor.sight().covers(book.concerned()))
                .map(book -> new Seen(book, stored.orElseThrow().version()))
                .orElseThrow(Problem::noSuchDossier);
    }

    /** Whether somebody sees a letter of a book he sees: the portal only what was sent. */
    public static boolean sees(Actor actor, Book book, Letter letter) {
        return actor.sight().agencies().isPresent()
                || switch (book.stateOf(letter)) {
                    case DISPATCHED, DELIVERED -> true;
                    case DRAFTED, APPROVED, REJECTED, CANCELLED, FILED, FAILED -> false;
                };
    }

    /** The codes of the agencies whose letters somebody sees in lists. */
    public Set<String> agencies(Actor actor) {
        var scope = actor.sight().agencies();
        return agencies.get().stream()
                .map(Agency::code)
                .filter(code -> scope.filter(own -> own.covers(code)).isPresent())
                .collect(Collectors.toSet());
    }

    /** A letter that is not there is told like one that somebody may not see. */
    public static Problem noSuchLetter() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-letter",
                "There is no such letter",
                "Expected a letter that you may see, got none");
    }
}
