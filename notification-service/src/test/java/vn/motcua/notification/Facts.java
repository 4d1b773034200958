package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.IntakeEvent.Registered;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.Published;
import vn.motcua.notification.correspondence.Dossier;
import vn.motcua.notification.correspondence.LetterId;

/** One dossier, D17, filed at the commune centre and held by its justice unit. */
public final class Facts {

    public static final String D17 = "5d0c8f3a-9e47-5b62-8a1d-7c6f2e4b0d11";
    public static final DossierId DOSSIER = new DossierId(D17);
    public static final String CODE = "H99.21-261120-0017";
    public static final AgencyCode COMMUNE = new AgencyCode("H99.21");
    public static final AgencyCode JUSTICE = new AgencyCode("H99.21.1");
    public static final AgencyCode POLICE = new AgencyCode("H99.31");
    public static final AgencyCode PROVINCE = new AgencyCode("H99");

    public static final StaffId CLERK = new StaffId("clerk-21");
    public static final StaffId HEAD_OF_COMMUNE = new StaffId("leader-21");
    public static final StaffId HEAD_OF_JUSTICE = new StaffId("leader-21-1");

    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-26T10:00:00Z");
    public static final Instant LATEST = Instant.parse("2026-12-01T10:00:00Z");
    public static final Instant NEW_DUE = Instant.parse("2026-11-30T10:00:00Z");

    public static final Published<Agency> AGENCIES = new InMemoryPublished<>(
            agency -> agency.code().value(),
            List.of(
                    agency(PROVINCE, "Ủy ban nhân dân tỉnh Mẫu", null, "UBND", "leader-99"),
                    agency(COMMUNE, "Ủy ban nhân dân xã Mẫu 21", PROVINCE, "UBND", "leader-21"),
                    agency(JUSTICE, "Bộ phận Tư pháp - Hộ tịch xã Mẫu 21", COMMUNE, "TP", "leader-21-1"),
                    agency(POLICE, "Công an tỉnh Mẫu", PROVINCE, "CA", "leader-31")));

    private Facts() {}

    public static LetterId letter(int serial) {
        return new LetterId(DOSSIER, serial);
    }

    public static Dossier dossier(Delivery delivery) {
        return new Dossier(DOSSIER, CODE, COMMUNE, JUSTICE, delivery, "portal", Set.of(COMMUNE, JUSTICE), null, null);
    }

    public static Registered registered(Delivery delivery) {
        return new Registered(
                CODE,
                "1.004873",
                1,
                "Hộ tịch",
                "ND118-2025",
                COMMUNE,
                JUSTICE,
                Channel.ONLINE,
                delivery,
                "portal",
                List.of(COMMUNE, JUSTICE),
                NOON);
    }

    private static Agency agency(
            AgencyCode code, String name, @Nullable AgencyCode parent, String symbol, String head) {
        var leader = new Staff(new StaffId(head), "Trần Thị Lan", "Chủ tịch");
        var deputy = new Staff(new StaffId("deputy-of-" + code), "Đỗ Quỳnh Như", "Phó Chủ tịch");
        var clerk = new Staff(CLERK, "Phạm Thị Ngọc", "Công chức Một cửa");
        return new Agency(
                code,
                name,
                parent,
                "Xã Mẫu 21",
                symbol,
                "02990000021",
                leader,
                List.of(leader, deputy, clerk),
                List.of(),
                LocalDate.of(2025, 7, 1),
                null,
                null);
    }
}
