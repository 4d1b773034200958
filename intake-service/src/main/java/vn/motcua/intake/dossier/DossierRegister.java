package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Sight;
import vn.motcua.intake.dossier.Dossier.Registered;

/** Where dossiers are found by something else than their id. */
public interface DossierRegister {

    /** Dossiers that fit, the latest submitted first. */
    List<Entry> list(Filter filter, Sight sight, @Nullable Position after, int limit);

    /** Dossiers whose persons one of these tokens is kept of, the latest submitted first. */
    List<Entry> withPerson(Collection<String> tokens, Sight sight, @Nullable Position after, int limit);

    /** Dossiers that an agency received from a time on and before another, the first received first. */
    List<Entry> received(AgencyCode agency, Instant from, Instant before, @Nullable DossierId after, int limit);

    /** The dossier with this code. */
    Optional<Entry> withCode(String code);

    /** The ids of the dossiers with these codes, by code. */
    Map<String, List<DossierId>> idsOf(Collection<String> codes);

    /** Dossiers that a file belongs to, as a paper or as a result. */
    List<Entry> withAttachment(String attachment);

    /** What waits at the counters that somebody may see: what is due first, then what has no clock. */
    List<Waits> desk(Desk desk, Sight sight, @Nullable Place after, int limit);

    /**
     * Which counters to look at.
     *
     * @param kind null for all
     * @param agency whose counter, null for all that may be seen
     * @param now papers that were to come before have expired
     */
    record Desk(Waiting.@Nullable Kind kind, @Nullable AgencyCode agency, Instant now) {}

    /** A dossier that waits at the counter. */
    record Waits(DossierId id, Registered dossier, Waiting waiting, Place place) {}

    /** Where a page of a desk ended. */
    record Place(Instant due, DossierId id) {}

    /** A dossier found. */
    record Entry(DossierId id, Registered dossier) {}

    /** Where a page ended. */
    record Position(Instant submittedAt, DossierId id) {}

    /**
     * What to look for; null does not matter.
     *
     * @param code with its dots and hyphens or without
     * @param agency takes part in it
     * @param receivedFrom local date, included
     * @param receivedTo local date, included
     */
    record Filter(
            @Nullable String code,
            @Nullable Status status,
            @Nullable AgencyCode agency,
            @Nullable String procedure,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo) {}
}
