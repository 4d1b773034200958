package vn.motcua.routing.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.rules.HouseRules;

class HouseRulesTest {
    private static final String ROUTE = "vn.motcua.routing.route";
    private static final String WORKLIST = "vn.motcua.routing.worklist";

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua.routing");
    private final JavaClasses bad = new ClassFileImporter().importClasses(CoreThatBreaksTheRules.class);

    @Test
    void cores_are_plain_java() {
        core(ROUTE).check(service);
        core(WORKLIST, ROUTE).check(service);
        assertThat(core("vn.motcua.routing.house").evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void cores_have_no_clock_and_no_dice() {
        timeless(ROUTE).check(service);
        timeless(WORKLIST).check(service);
        assertThat(timeless("vn.motcua.routing.house").evaluate(bad).hasViolation())
                .isTrue();
    }

    @Test
    void adapters_do_not_know_each_other() {
        for (var adapter : new String[] {"web", "kafka", "mongo"}) {
            noClasses()
                    .that()
                    .resideInAPackage(ROUTE + "." + adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others(adapter))
                    .because("what two adapters share belongs to the core")
                    .check(service);
        }
    }

    private static String[] others(String adapter) {
        return Stream.of("web", "kafka", "mongo")
                .filter(other -> !other.equals(adapter))
                .map(other -> ROUTE + "." + other)
                .toArray(String[]::new);
    }

    @Test
    void the_service_keeps_the_rules_that_hold_everywhere() {
        HouseRules.nothingIsInjectedIntoFields().check(service);
        HouseRules.onlyThePlumbingSends().check(service);
        HouseRules.everyPackageIsNullMarked().check(service);
        HouseRules.aServiceKnowsNoOther("vn.motcua.routing").check(service);
    }

    /** @param spoken cores whose words it speaks: the worklist is a view of routes */
    private static ArchRule core(String core, String... spoken) {
        var allowed = new ArrayList<>(List.of(
                "java..",
                "org.jspecify..",
                core,
                "vn.motcua.contracts",
                "vn.motcua.eventing.decider",
                "vn.motcua.eventing.access",
                "vn.motcua.eventing.door"));
        allowed.addAll(List.of(spoken));
        return classes()
                .that()
                .resideInAPackage(core)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because(
                        "a core is plain Java and speaks the words of the contracts: put frameworks in web, kafka or mongo");
    }

    private static ArchRule timeless(String core) {
        return noClasses()
                .that()
                .resideInAPackage(core)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("time and ids come in with the command");
    }
}
