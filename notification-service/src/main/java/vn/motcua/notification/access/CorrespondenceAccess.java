package vn.motcua.notification.access;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.Letter;

/**
 * Decides who sees which correspondence: the portal that of dossiers it created, staff that of dossiers their agency takes part
 * in, leaders and controllers also that of the agencies below. What one may not see is not there.
 */
public final class CorrespondenceAccess {

    private static final Set<String> SEE_BELOW = Set.of(Roles.LEADER, Roles.CONTROLLER, Roles.ONESTOP_HEAD);
    private static final Set<String> SEE_OWN = Set.of(Roles.CLERK, Roles.OFFICER);

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
                .filter(book -> sees(actor, book))
                .map(book -> new Seen(book, stored.orElseThrow().version()))
                .orElseThrow(() -> notFound("dossier"));
    }

    private static boolean sees(Actor actor, Book book) {
        return actor.is(Roles.PORTAL) && book.dossier().client().equals(actor.client())
                || book.parties().stream().anyMatch(party -> reads(actor, party));
    }

    private static boolean reads(Actor actor, String agency) {
        return SEE_BELOW.stream().anyMatch(actor::is) && (actor.above(agency) || actor.covers(agency))
                || SEE_OWN.stream().anyMatch(actor::is) && actor.covers(agency);
    }

    /** Whether somebody sees a letter of a book he sees: the portal only what was sent. */
    public static boolean sees(Actor actor, Letter letter) {
        return !isOnlyPortal(actor)
                || switch (letter.state()) {
                    case DISPATCHED, DELIVERED -> true;
                    case DRAFTED, APPROVED, REJECTED, CANCELLED, FAILED -> false;
                };
    }

    private static boolean isOnlyPortal(Actor actor) {
        return Stream.concat(SEE_BELOW.stream(), SEE_OWN.stream()).noneMatch(actor::is);
    }

    /** The codes of the agencies whose letters somebody sees in lists. */
    public Set<String> agencies(Actor actor) {
        return agencies.get().stream()
                .map(Agency::code)
                .filter(code -> reads(actor, code))
                .collect(Collectors.toSet());
    }

    /** What one may not see is told like what is not there. */
    public static Problem notFound(String what) {
        return Problem.of(
                HttpStatus.NOT_FOUND, "not-found", "Not found", "Expected a " + what + " that you may see, found none");
    }
}
