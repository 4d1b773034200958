package vn.motcua.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Versions of the certificate of marital status, as the controller publishes them. */
public final class Versions {

    private Versions() {}

    /** The second one: from next Monday on, in two working days and without the police. */
    public static Map<String, Object> second() {
        return from("2026-11-30");
    }

    /** The same from another day on. */
    public static Map<String, Object> from(String firstDay) {
        var version = new HashMap<String, Object>();
        version.put("name", "Cấp Giấy xác nhận tình trạng hôn nhân");
        version.put("field", "Hộ tịch");
        version.put("levels", List.of("commune"));
        version.put("offeredAt", List.of("H99.21"));
        version.put("competentAgency", ".1");
        version.put("validFrom", firstDay);
        version.put("online", true);
        version.put("verified", true);
        version.put("terms", List.of(Map.of("value", 2, "unit", "WORKING_DAY", "sameDay", false)));
        version.put(
                "fees",
                List.of(Map.of(
                        "kind",
                        "Lệ phí",
                        "amount",
                        0,
                        "rule",
                        Map.of("byCouncil", true, "ground", "Nghị quyết 5/NQ-HĐND"))));
        version.put(
                "components",
                List.of(Map.of(
                        "id",
                        "to-khai",
                        "name",
                        "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân",
                        "forms",
                        List.of("ORIGINAL", "ELECTRONIC"),
                        "required",
                        true,
                        "template",
                        Map.of("name", "Mẫu số 19", "link", "https://vi-du.vn/bieu-mau/19"))));
        version.put("afterSupplement", Map.of("policy", "RESTART", "workingDays", 0));
        version.put("route", List.of(step("issue", ".1", 2)));
        version.put("onlineService", Map.of("level", "FULL"));
        version.put("resultPaper", true);
        return version;
    }

    /** A step of some working days. */
    public static Map<String, Object> step(String id, String agency, int days, String... after) {
        return Map.of(
                "id",
                id,
                "name",
                "Thẩm tra",
                "agency",
                agency,
                "allotment",
                Map.of("value", days, "unit", "WORKING_DAY"),
                "after",
                List.of(after));
    }
}
