package vn.motcua.contracts.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;

/**
 * A public body that takes part in dossiers.
 *
 * @param code groups separated by dots, at most 35 characters, level-1 code a letter and two digits
 * @param name official Vietnamese name
 * @param parent code of the superior agency, null at the top
 * @param place where its letters are dated, e.g. {@code Xã Mẫu 21}
 * @param symbol abbreviation in letter numbers, e.g. {@code UBND}
 * @param head who signs its letters
 * @param staff people of the agency by staff id; public office data
 * @param windows daily working windows; empty means the national default 07:00–11:30 and 13:30–17:00
 * @param validFrom first day of validity, local date
 * @param validTo last day of validity, null while it exists
 * @param successor agency that open dossiers follow after {@code validTo}
 */
public record Agency(
        AgencyCode code,
        String name,
        @Nullable AgencyCode parent,
        String place,
        String symbol,
        @Nullable String phone,
        Staff head,
        List<Staff> staff,
        List<Window> windows,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyCode successor) {
    public Agency {
        staff = List.copyOf(staff);
        windows = List.copyOf(windows);
    }

    /**
     * A public servant.
     *
     * @param id staff id, the token's {@code sub}
     * @param title official title, e.g. {@code Chủ tịch}
     */
    public record Staff(StaffId id, String name, String title) {}

    /**
     * A daily working window in local time.
     *
     * @param from opening, {@code HH:mm}
     * @param to closing, {@code HH:mm}
     */
    public record Window(String from, String to) {}
}
