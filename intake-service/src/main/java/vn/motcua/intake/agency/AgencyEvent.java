package vn.motcua.intake.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;

/** What happened to an agency in the catalogue. */
public sealed interface AgencyEvent {

    /** It is published. */
    record Published(Agency agency, Instant at, @Nullable StaffId by) implements AgencyEvent {}

    /** Everybody was told what is published. */
    record Told(int change) implements AgencyEvent {}

    /** While everybody was told, something else was published: it is told again. */
    record FellBehind(int change) implements AgencyEvent {}
}
