package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.StaffId;

/**
 * What an applicant asks for, before anybody has looked at it.
 *
 * @param id the dossier's id
 * @param byStaff handed in through a clerk, not by a portal
 * @param handover record signed with the postman; null if the post did not bring it, or has yet to collect it
 * @param receivedAt when a mobile clerk took it, null for now
 * @param extension why the clerk who accepts it at once extends its term, null if he does not
 * @param addressKnown whether the filer gave an address
 */
public record Application(
        String id,
        AgencyCode receivingAgency,
        Channel channel,
        Delivery resultDelivery,
        String client,
        StaffId by,
        boolean byStaff,
        @Nullable Handover handover,
        @Nullable Instant receivedAt,
        @Nullable String caseName,
        @Nullable SealedText extension,
        @Nullable String externalCode,
        SealedText filer,
        @Nullable SealedText owner,
        boolean addressKnown,
        List<HandedIn> papers,
        String fingerprint,
        String attempt) {
    public Application {
        papers = List.copyOf(papers);
    }

    /** When it counts as handed in: its procedure version and rule set are those of that day. */
    public Instant filedAt(Instant now) {
        if (handover != null) {
            return handover.at();
        }
        return receivedAt == null ? now : receivedAt;
    }

    /** The record signed with the postman. */
    public record Handover(Instant at, @Nullable String postalReference) {}

    /** A paper as the applicant names it. */
    public record HandedIn(String component, Paper.Form form, @Nullable String attachment) {}
}
