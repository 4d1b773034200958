package vn.motcua.intake.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;

/** What is told to whoever changes an agency, and does not keep him from it. */
public final class AgencyWarnings {

    private AgencyWarnings() {}

    /**
     * Warns of a change.
     *
     * @param before as it is, if there is one
     * @param all all agencies as they are
     */
    public static List<String> of(Agency agency, Optional<Agency> before, Collection<Agency> all) {
        var warnings = new ArrayList<String>();
        before.ifPresent(earlier -> changed(agency, earlier, warnings));
        elsewhere(agency, all, warnings);
        var end = agency.validTo();
        if (end != null) {
            warnings.add("It ends on " + end + ": what is open then stays with it, nothing follows by itself yet");
            if (agency.successor() == null) {
                warnings.add("It ends on " + end + " and nothing follows it");
            }
            all.stream()
                    .filter(other -> agency.code().equals(other.parent()) && lasts(other, agency))
                    .forEach(other -> warnings.add(other.code() + " below it does not end with it"));
        }
        return warnings;
    }

    private static void changed(Agency agency, Agency before, List<String> warnings) {
        if (!agency.windows().equals(before.windows())) {
            warnings.add("Its hours change: what is counted from now on follows the new ones");
        }
        var ids = agency.staff().stream().map(Staff::id).toList();
        before.staff().stream()
                .map(Staff::id)
                .filter(id -> !ids.contains(id))
                .forEach(id ->
                        warnings.add(id.value() + " is no longer on the staff: what he holds has to be reassigned"));
        if (!agency.head().id().equals(before.head().id())) {
            warnings.add("Letters that are drawn up from now on are signed by "
                    + agency.head().id().value());
        }
    }

    private static void elsewhere(Agency agency, Collection<Agency> all, List<String> warnings) {
        var ids = agency.staff().stream().map(Staff::id).toList();
        for (var other : all) {
            if (!other.code().equals(agency.code())) {
                other.staff().stream()
                        .map(Staff::id)
                        .filter(ids::contains)
                        .forEach(id -> warnings.add(id.value() + " is on the staff of " + other.code() + " too"));
            }
        }
    }

    private static boolean lasts(Agency other, Agency agency) {
        var end = agency.validTo();
        var own = other.validTo();
        return end != null && (own == null || own.isAfter(end));
    }
}
