package vn.motcua.notification.correspondence;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.notification.correspondence.Letter.Content;

/**
 * The applicant wants the dossier back, and the counter has not answered him. As long as it waits he is asked for no patience.
 *
 * @param apology what would have been drafted meanwhile, and is when he takes his wish back; null if nothing
 */
public record Wish(@Nullable Unwritten apology) {

    /** A letter that is not drafted yet. */
    public record Unwritten(AgencyCode signingAgency, Content content) {}
}
