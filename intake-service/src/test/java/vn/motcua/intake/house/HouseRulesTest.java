package vn.motcua.intake.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.rules.HouseRules;

/** Each rule is shown to catch a bad example where it is defined, in the plumbing's tests. */
class HouseRulesTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua.intake");

    @Test
    void the_core_is_plain_java_without_clock_and_dice() {
        HouseRules.coresArePlain(
                        Set.of(),
                        "vn.motcua.intake.dossier",
                        "vn.motcua.intake.migration",
                        "vn.motcua.intake.complaint")
                .check(SERVICE);
        HouseRules.coresTellNoTimeAndDrawNoLots(
                        "vn.motcua.intake.dossier", "vn.motcua.intake.migration", "vn.motcua.intake.complaint")
                .check(SERVICE);
    }

    @Test
    void collections_are_seen_by_adapters_only() {
        HouseRules.collectionsAreSeenByAdaptersOnly("vn.motcua.intake.file", "vn.motcua.intake.timeline")
                .check(SERVICE);
    }

    @Test
    void the_service_keeps_the_rules_that_hold_everywhere() {
        HouseRules.nothingIsInjectedIntoFields().check(SERVICE);
        HouseRules.onlyThePlumbingSends().check(SERVICE);
        HouseRules.everyPackageIsNullMarked().check(SERVICE);
        HouseRules.aServiceKnowsNoOther("vn.motcua.intake").check(SERVICE);
    }
}
