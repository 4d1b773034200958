package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.intake.dossier.Submission.Request;

/**
 * What an applicant asks for, before anybody has looked at it.
 *
 * @param id the dossier's id
 * @param byStaff handed in through a clerk, not by a portal
 */
public record Application(
        DossierId id,
        Request request,
        AgencyCode receivingAgency,
        Channel channel,
        boolean byStaff,
        Asked asked,
        Taken taken,
        People people,
        List<HandedIn> papers) {
    public Application {
        papers = List.copyOf(papers);
    }

    /**
     * What is wanted.
     *
     * @param extension why the clerk who accepts it at once extends its term, null if he does not
     */
    public record Asked(Delivery resultDelivery, @Nullable String caseName, @Nullable SealedText extension) {}

    /**
     * What was written down before it came here.
     *
     * @param handover record signed with the postman; null if the post did not bring it, or has yet to collect it
     * @param receivedAt when a mobile clerk took it, null for now
     * @param externalCode its code in another system
     */
    public record Taken(@Nullable Handover handover, @Nullable Instant receivedAt, @Nullable String externalCode) {}

    /**
     * Whom it is about.
     *
     * @param addressKnown whether the filer gave an address
     */
    public record People(SealedText filer, @Nullable SealedText owner, boolean addressKnown) {}

    /** When it counts as handed in: its procedure version and rule set are those of that day. */
    public Instant filedAt(Instant now) {
        var handover = taken.handover();
        if (handover != null) {
            return handover.at();
        }
        return Objects.requireNonNullElse(taken.receivedAt(), now);
    }

    /** The record signed with the postman. */
    public record Handover(Instant at, @Nullable String postalReference) {}

    /** A paper as the applicant names it. */
    public record HandedIn(String component, Paper.Form form, @Nullable String attachment) {}
}
