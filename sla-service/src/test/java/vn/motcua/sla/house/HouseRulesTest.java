package vn.motcua.sla.house;

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
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.rules.HouseRules;

class HouseRulesTest {
    private static final String CALENDAR = "vn.motcua.sla.calendar";
    private static final String DEADLINE = "vn.motcua.sla.deadline";
    private static final String REPORT = "vn.motcua.sla.report";
    private static final String COMPLAINT = "vn.motcua.sla.complaint";
    private static final List<String> ADAPTERS = List.of("web", "kafka", "mongo", "metrics");

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua.sla");
    private final JavaClasses bad = new ClassFileImporter().importClasses(CoreThatBreaksTheRules.class);

    @Test
    void cores_are_plain_java() {
        core(CALENDAR, "net.time4j..").check(service);
        core(DEADLINE, CALENDAR).check(service);
        core(REPORT, DEADLINE, CALENDAR).check(service);
        core(COMPLAINT, DEADLINE, CALENDAR).check(service);
        assertThat(core("vn.motcua.sla.house").evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void cores_have_no_clock_and_no_dice() {
        timeless(CALENDAR).check(service);
        timeless(DEADLINE).check(service);
        timeless(REPORT).check(service);
        timeless(COMPLAINT).check(service);
        assertThat(timeless("vn.motcua.sla.house").evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void adapters_do_not_know_each_other() {
        for (var adapter : ADAPTERS) {
            noClasses()
                    .that()
                    .resideInAPackage(DEADLINE + "." + adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ADAPTERS.stream()
                            .filter(other -> !other.equals(adapter))
                            .map(other -> DEADLINE + "." + other)
                            .toArray(String[]::new))
                    .because("what two adapters share belongs to the core")
                    .check(service);
        }
    }

    @Test
    void the_service_keeps_the_rules_that_hold_everywhere() {
        HouseRules.nothingIsInjectedIntoFields().check(service);
        HouseRules.onlyThePlumbingSends().check(service);
        HouseRules.everyPackageIsNullMarked().check(service);
        HouseRules.aServiceKnowsNoOther("vn.motcua.sla").check(service);
    }

    private static ArchRule core(String core, String... more) {
        var allowed = new ArrayList<>(List.of(
                "java..",
                "org.jspecify..",
                core,
                "vn.motcua.contracts",
                "vn.motcua.eventing.decider",
                "vn.motcua.eventing.access",
                "vn.motcua.eventing.door"));
        allowed.addAll(List.of(more));
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
