package vn.motcua.intake.access;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.Visibility;

/** What one may not see does not exist; what one sees but may not do is forbidden. */
@Component
public final class DossierAccess {
    private static final String SUBTREE = ".*";

    private final Dossiers dossiers;

    DossierAccess(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** The dossiers that somebody may see. */
    public static Visibility visibilityOf(Actor actor) {
        var agency = actor.agency();
        if (agency != null && (actor.is(Roles.LEADER) || actor.is(Roles.CONTROLLER) || agency.endsWith(SUBTREE))) {
            var top = agency.endsWith(SUBTREE) ? agency.substring(0, agency.length() - SUBTREE.length()) : agency;
            return isStaff(actor) ? new Visibility.AtOrBelow(top) : nobody();
        }
        if (agency != null && isStaff(actor)) {
            return new Visibility.OfAgency(agency);
        }
        return actor.is(Roles.PORTAL) ? new Visibility.OfClient(actor.client()) : nobody();
    }

    private static Visibility nobody() {
        return new Visibility.OfNobody();
    }

    private static boolean isStaff(Actor actor) {
        return actor.is(Roles.CLERK)
                || actor.is(Roles.OFFICER)
                || actor.is(Roles.LEADER)
                || actor.is(Roles.ONESTOP_HEAD)
                || actor.is(Roles.CONTROLLER);
    }

    /** A dossier with a code, for somebody who may see it. */
    public SeenDossier see(Actor actor, String id) {
        var seen = any(id);
        if (!Visibility.covers(visibilityOf(actor), seen.dossier().folder())) {
            throw unknown();
        }
        return seen;
    }

    /** A dossier with a code, for another service. */
    public SeenDossier any(String id) {
        return dossiers.find(id).map(DossierAccess::seen).orElseThrow(DossierAccess::unknown);
    }

    private static SeenDossier seen(Stored<Dossier> stored) {
        if (stored.state() instanceof Registered registered) {
            return new SeenDossier(stored.id(), stored.version(), registered);
        }
        throw unknown();
    }

    /** Lets pass a clerk of the agency that received the dossier. */
    public static void requireClerkOf(Actor actor, Submission submission) {
        require(actor.is(Roles.CLERK) && actor.covers(submission.receivingAgency()), "a clerk of the receiving agency");
    }

    /** Lets pass the portal that created the dossier, or a clerk of the agency that received it. */
    public static void requireApplicantOrClerkOf(Actor actor, Submission submission) {
        var isPortal = actor.is(Roles.PORTAL) && actor.client().equals(submission.client());
        if (!isPortal) {
            requireClerkOf(actor, submission);
        }
    }

    /** Lets pass a leader of the receiving or the competent agency, or of one above them. */
    public static void requireLeaderOf(Actor actor, Submission submission) {
        var answers = actor.above(submission.receivingAgency()) || actor.above(submission.competentAgency());
        require(actor.is(Roles.LEADER) && answers, "a leader of the receiving or competent agency");
    }

    /** Lets pass a clerk of this agency. */
    public static void requireClerkOf(Actor actor, String agency) {
        require(actor.is(Roles.CLERK) && actor.covers(agency), "a clerk of " + agency);
    }

    private static void require(boolean may, String expected) {
        if (!may) {
            throw new AccessDeniedException("Expected " + expected + ", got another");
        }
    }

    /** The same for what does not exist and for what one may not see. */
    public static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-dossier",
                "There is no such dossier",
                "Expected a known dossier, got none");
    }
}
