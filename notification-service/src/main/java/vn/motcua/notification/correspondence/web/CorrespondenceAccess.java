package vn.motcua.notification.correspondence.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.Letter;

/** Shows correspondence to whoever may see its dossier, and letters to the portal once they were sent. */
@Component
public final class CorrespondenceAccess {

    private final Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences;
    private final Published<Agency> agencies;

    CorrespondenceAccess(
            Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences,
            Published<Agency> agencies) {
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
    public Seen book(DossierId dossier, Actor actor) {
        var stored = actor.seen(
                correspondences.find(dossier.value()),
                found -> found.state().written().map(Book::concerned));
        return new Seen(CorrespondenceProblems.book(stored), stored.version());
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
    public Set<AgencyCode> agencies(Actor actor) {
        var scope = actor.sight().agencies();
        return agencies.all().stream()
                .map(Agency::code)
                .filter(code -> scope.filter(own -> own.covers(code.value())).isPresent())
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
