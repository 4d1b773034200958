package vn.motcua.intake.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;

/** An agency as it stands in the catalogue. */
public sealed interface PublishedAgency {

    /** Nothing was ever published under this code. */
    record Absent() implements PublishedAgency {}

    /**
     * It was published.
     *
     * @param changes how often something was published of it
     * @param at when the last time
     * @param by by whom, null if it still is as it was shipped
     */
    record Kept(Agency agency, int changes, Instant at, @Nullable StaffId by) implements PublishedAgency {}
}
