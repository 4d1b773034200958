package vn.motcua.intake.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;
import vn.motcua.contracts.reference.Agency.Window;

/** Agencies that these tests publish. */
public final class Offices {
    public static final StaffId CONTROLLER = new StaffId("controller-99");
    public static final Staff HEAD = new Staff(new StaffId("leader-51"), "Người ký mẫu", "Chủ tịch");
    public static final Staff CLERK = new Staff(new StaffId("clerk-51"), "Cán bộ mẫu", "Công chức Một cửa");

    /** A Monday, eleven o'clock in Vietnam. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T04:00:00Z");

    private Offices() {}

    public static Agency office(String code) {
        return office(code, "Ủy ban nhân dân xã Mẫu 51", "2025-07-01", null, null);
    }

    public static Agency office(
            String code, String name, String from, @Nullable String to, @Nullable String successor) {
        return office(code, name, "H99", from, to, successor, List.of(HEAD, CLERK), List.of());
    }

    static Agency office(
            String code,
            String name,
            @Nullable String parent,
            String from,
            @Nullable String to,
            @Nullable String successor,
            List<Staff> staff,
            List<Window> windows) {
        return new Agency(
                new AgencyCode(code),
                name,
                AgencyCode.ofNullable(parent),
                "Xã Mẫu 51",
                "UBND",
                null,
                HEAD,
                staff,
                windows,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                AgencyCode.ofNullable(successor));
    }
}
