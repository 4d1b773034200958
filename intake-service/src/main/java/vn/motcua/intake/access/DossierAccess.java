package vn.motcua.intake.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.access.Parties;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.Folder;
import vn.motcua.intake.dossier.Submission;

/** What one may not see does not exist; what one sees but may not do is forbidden. */
@Component
public final class DossierAccess {
    private final Subjects<Dossier, DossierCommand, DossierRejection> dossiers;

    DossierAccess(Subjects<Dossier, DossierCommand, DossierRejection> dossiers) {
        this.dossiers = dossiers;
    }

    /** A dossier with a code, for somebody who may see it. */
    public SeenDossier see(Actor actor, DossierId id) {
        return see(actor, dossiers.find(id.value()));
    }

    /** The same, of a dossier that was found. */
    public static SeenDossier see(Actor actor, Optional<Stored<Dossier>> found) {
        return seen(actor.seen(found, DossierAccess::concerned));
    }

    /** Whether there is a dossier with a code that somebody may see. */
    public boolean sees(Actor actor, DossierId id) {
        return dossiers.find(id.value())
                .flatMap(DossierAccess::concerned)
                .filter(actor.sight()::covers)
                .isPresent();
    }

    private static Optional<Parties> concerned(Stored<Dossier> stored) {
        return stored.state() instanceof Registered registered
                ? Optional.of(registered.folder().concerned())
                : Optional.empty();
    }

    /** A dossier with a code, for another service. */
    public SeenDossier any(DossierId id) {
        return dossiers.find(id.value()).map(DossierAccess::seen).orElseThrow(Problem::noSuchDossier);
    }

    private static SeenDossier seen(Stored<Dossier> stored) {
        if (stored.state() instanceof Registered registered) {
            return new SeenDossier(new DossierId(stored.id()), stored.version(), registered);
        }
        throw Problem.noSuchDossier();
    }

    /** Lets pass a clerk of the agency that received the dossier. */
    public static void requireClerkOf(Actor actor, Submission submission) {
        require(actor.actsAs(Roles.CLERK, submission.receivingAgency().value()), "a clerk of the receiving agency");
    }

    /** Lets pass the portal that created the dossier, or a clerk of the agency that received it. */
    public static void requireApplicantOrClerkOf(Actor actor, Submission submission) {
        var isPortal = actor.is(Roles.PORTAL)
                && actor.client().equals(submission.request().client());
        if (!isPortal) {
            requireClerkOf(actor, submission);
        }
    }

    /** Lets pass a leader of the receiving or the competent agency, or of one above them. */
    public static void requireLeaderOf(Actor actor, Submission submission) {
        var answers = actor.actsAs(Roles.LEADER, submission.receivingAgency().value())
                || actor.actsAs(Roles.LEADER, submission.competentAgency().value());
        require(answers, "a leader of the receiving or competent agency");
    }

    /** Lets pass an officer of an agency that takes part. */
    public static void requireOfficerOf(Actor actor, Folder folder) {
        var takesPart = folder.parties().stream().anyMatch(party -> actor.actsAs(Roles.OFFICER, party.value()));
        require(takesPart, "an officer of an agency that takes part");
    }

    /** Lets pass a clerk of this agency. */
    public static void requireClerkOf(Actor actor, AgencyCode agency) {
        require(actor.actsAs(Roles.CLERK, agency.value()), "a clerk of " + agency);
    }

    private static void require(boolean may, String expected) {
        if (!may) {
            throw new AccessDeniedException("Expected " + expected + ", got another");
        }
    }
}
