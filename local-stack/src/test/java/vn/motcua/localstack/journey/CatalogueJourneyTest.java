package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** The controller publishes a second version while dossiers of the first are open: those keep theirs, and a restart keeps both. */
class CatalogueJourneyTest {
    private static final Person CONTROLLER = new Person("controller", "H99");
    private static final String PROCEDURE = "/api/v1/procedures/1.004873";
    private static final String SECOND = PROCEDURE + "/versions/2";

    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.fresh("catalogue");
        office = SharedStack.office(stack);
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    void a_new_version_is_previewed_published_and_kept_while_dossiers_of_the_old_one_are_open() {
        var old = filed("Nguyễn Văn Một");
        office.accept(old);
        var version = second();

        var preview = Api.await(
                "the calendar of the dry run",
                () -> office.api()
                        .put(CONTROLLER, SECOND + "?preview=true", version)
                        .ok(),
                seen -> seen.get("dryRun").get(0).hasNonNull("dueOn"));
        assertThat(preview.get("diff").toString()).contains("terms[0].term.value");
        assertThat(office.api().get(null, SECOND).status()).isEqualTo(404);

        assertThat(office.api().put(CONTROLLER, SECOND, version).status()).isEqualTo(201);
        stack.kill(Service.INTAKE);
        stack.start(Service.INTAKE);

        Api.await(
                "the second version in the catalogue",
                () -> office.api().get(null, PROCEDURE).ok(),
                seen -> seen.get("version").asInt() == 2);
        var next = filed("Nguyễn Văn Hai");
        office.accept(next);
        assertThat(version(old)).isEqualTo(1);
        assertThat(version(next)).isEqualTo(2);
        assertThat(office.awaitDeadline(old, "its term", seen -> seen.hasNonNull("term"))
                        .get("term")
                        .get("value")
                        .asInt())
                .isEqualTo(3);
        assertThat(office.awaitDeadline(next, "its term", seen -> seen.hasNonNull("term"))
                        .get("term")
                        .get("value")
                        .asInt())
                .isEqualTo(2);
        office.walkRoute(old);
        office.walkRoute(next);
        var versions = office.api().get(null, PROCEDURE + "/versions").ok().get("items");
        assertThat(versions.get(0).hasNonNull("validTo")).isTrue();
        assertThat(office.api().put(CONTROLLER, SECOND, changed()).status()).isEqualTo(409);
        assertThat(office.api().put(Office.CLERK, SECOND, version).status()).isEqualTo(403);
    }

    private static String filed(String filer) {
        return office.submit(office.filing("1.004873", filer, "COUNTER"))
                .get("id")
                .asString();
    }

    private static int version(String dossier) {
        return office.dossier(dossier).get("procedureVersion").asInt();
    }

    private static Map<String, Object> changed() {
        var version = new HashMap<>(second());
        version.put("resultPaper", false);
        return version;
    }

    /** From today on, in two working days and without the police. */
    private static Map<String, Object> second() {
        var today = LocalDate.ofInstant(stack.clock().instant(), Office.ZONE).toString();
        var version = new HashMap<String, Object>();
        version.put("name", "Cấp Giấy xác nhận tình trạng hôn nhân");
        version.put("field", "Hộ tịch");
        version.put("levels", List.of("commune"));
        version.put("offeredAt", List.of("H99.21"));
        version.put("competentAgency", ".1");
        version.put("validFrom", today);
        version.put("online", true);
        version.put("verified", true);
        version.put("terms", List.of(Map.of("value", 2, "unit", "WORKING_DAY", "sameDay", false)));
        version.put("fees", List.of());
        version.put(
                "components",
                List.of(Map.of(
                        "id",
                        "to-khai",
                        "name",
                        "Tờ khai",
                        "forms",
                        List.of("ORIGINAL", "ELECTRONIC"),
                        "required",
                        true)));
        version.put("afterSupplement", Map.of("policy", "RESTART", "workingDays", 0));
        version.put(
                "route",
                List.of(Map.of(
                        "id",
                        "issue",
                        "name",
                        "Thẩm tra và cấp Giấy xác nhận",
                        "agency",
                        ".1",
                        "allotment",
                        Map.of("value", 2, "unit", "WORKING_DAY"),
                        "after",
                        List.of())));
        return version;
    }
}
