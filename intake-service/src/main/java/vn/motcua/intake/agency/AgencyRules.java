package vn.motcua.intake.agency;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Window;
import vn.motcua.intake.catalogue.Fault;
import vn.motcua.intake.catalogue.Fault.Found;

/** What an agency has to be like before it can be published: everything that is wrong with it is told at once. */
public final class AgencyRules {
    /** As QCVN 102:2016/BTTTT has it: groups parted by dots, the first a letter and two digits. */
    private static final Pattern CODE = Pattern.compile("(?=.{1,35}$)[A-Z][0-9]{2}(\\.[0-9A-Z]+)*");

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private AgencyRules() {}

    /**
     * Looks at one.
     *
     * @param known the agency of a code, if there is one
     */
    public static List<Fault> faults(Agency agency, Function<AgencyCode, Optional<Agency>> known) {
        var found = new Found();
        var code = agency.code();
        found.check(CODE.matcher(code.value()).matches(), "code", "an agency code such as H56.14", code.value());
        related(agency, "parent", agency.parent(), Agency::parent, known, found);
        related(agency, "successor", agency.successor(), Agency::successor, known, found);
        windows(agency.windows(), found);
        staff(agency, found);
        validity(agency, found);
        return found.all();
    }

    /** Whoever goes from one to the next has to come to an end. */
    private static void related(
            Agency agency,
            String field,
            @Nullable AgencyCode first,
            Function<Agency, @Nullable AgencyCode> next,
            Function<AgencyCode, Optional<Agency>> known,
            Found found) {
        var seen = new HashSet<AgencyCode>();
        for (var code = first;
                code != null && seen.add(code);
                code = known.apply(code).map(next).orElse(null)) {
            if (code.equals(agency.code())) {
                found.check(false, field, "a " + field + " that does not lead back to " + code, first + "");
                return;
            }
        }
        var isKnown = first == null || known.apply(first).isPresent();
        found.check(isKnown, field, "a known " + field + " of " + agency.code(), first + "");
    }

    private static void windows(List<Window> windows, Found found) {
        var closed = LocalTime.MIN;
        for (int i = 0; i < windows.size(); i++) {
            var from = windows.get(i).from();
            var to = windows.get(i).to();
            var field = "windows[" + i + "]";
            var areTimes = TIME.matcher(from).matches() && TIME.matcher(to).matches();
            found.check(areTimes, field, "times such as 07:00", from + " to " + to);
            if (!areTimes) {
                return;
            }
            var opens = LocalTime.parse(from);
            found.check(i == 0 || opens.isAfter(closed), field + ".from", "a time after " + closed, from);
            found.check(LocalTime.parse(to).isAfter(opens), field + ".to", "a time after " + from, to);
            closed = LocalTime.parse(to);
        }
    }

    private static void staff(Agency agency, Found found) {
        var ids = new HashSet<StaffId>();
        for (int i = 0; i < agency.staff().size(); i++) {
            var id = agency.staff().get(i).id();
            found.check(ids.add(id), "staff[" + i + "].id", "each of the staff once", id.value() + " twice");
        }
        var head = agency.head();
        found.check(
                agency.staff().contains(head),
                "head",
                "one of the staff, with the same name and title",
                head.id().value());
    }

    private static void validity(Agency agency, Found found) {
        var from = agency.validFrom();
        var to = agency.validTo();
        found.check(to == null || !to.isBefore(from), "validTo", from + " or later", to + "");
        found.check(
                to != null || agency.successor() == null,
                "successor",
                "none as long as the agency has no last day",
                agency.successor() + "");
    }
}
