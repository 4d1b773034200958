package vn.motcua.eventing.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A service keeps all rules of the house. That each rule catches a bad example is shown where the rules are.
 *
 * <p>A module says what is its own and inherits the rest: no rule can be forgotten.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class KeepsTheHouseRules {
    private static final List<String> ADAPTERS = List.of("web", "kafka", "mongo", "metrics");

    private final String module;
    private final Set<String> libraries;
    private final String[] cores;
    private final String[] collections;
    private final JavaClasses main;
    private final JavaClasses all;

    /**
     * @param module its package, e.g. {@code vn.motcua.intake}
     * @param cores names of its features whose rules are plain Java
     * @param libraries packages of libraries that compute and nothing else
     * @param collections names of features that keep documents which are no subject, such as files
     */
    protected KeepsTheHouseRules(String module, Set<String> cores, Set<String> libraries, Set<String> collections) {
        this.module = module;
        this.libraries = libraries;
        this.cores = packages(cores);
        this.collections = packages(collections);
        this.all = new ClassFileImporter().importPackages(module);
        this.main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(module);
    }

    private String[] packages(Set<String> features) {
        return features.stream().map(feature -> module + "." + feature).toArray(String[]::new);
    }

    @Test
    final void cores_are_plain_java_without_clock_and_dice() {
        if (cores.length > 0) {
            HouseRules.coresArePlain(libraries, cores).check(main);
            HouseRules.coresTellNoTimeAndDrawNoLots(cores).check(main);
        }
    }

    @Test
    final void records_are_built_of_few_things() {
        if (cores.length > 0) {
            HouseRules.recordsAreNarrow(wide(), cores).check(main);
        }
    }

    /** Names of records with more components than others may have; whoever names one says why. */
    protected Set<String> wide() {
        return Set.of();
    }

    @Test
    final void adapters_do_not_know_each_other() {
        var own = ADAPTERS.stream().map(room -> module + ".." + room + "..").toArray(String[]::new);
        HouseRules.adaptersKeepApart(own).forEach(rule -> rule.check(main));
    }

    @Test
    final void collections_are_seen_by_adapters_only() {
        HouseRules.collectionsAreSeenByAdaptersOnly(collections).check(main);
    }

    @Test
    final void nothing_is_injected_into_fields() {
        HouseRules.nothingIsInjectedIntoFields().check(main);
    }

    @Test
    final void only_the_plumbing_sends() {
        HouseRules.onlyThePlumbingSends().check(main);
    }

    @Test
    final void nothing_is_found_inside_a_cache() {
        HouseRules.nothingIsFoundInsideACache().check(main);
    }

    @Test
    final void a_service_knows_no_other() {
        HouseRules.aServiceKnowsNoOther(module).check(main);
    }

    @Test
    final void every_part_of_the_plan_is_in_its_room_and_named_by_it() {
        HouseRules.partsAreWhereTheyBelong().forEach(rule -> rule.check(main));
        HouseRules.roomsAreThoseOfThePlan(module, Set.of(cores)).check(main);
    }

    @Test
    final void adapters_are_known_in_their_room_only() {
        HouseRules.adaptersAreOfTheirRoomOnly().check(main);
    }

    @Test
    final void rooms_stand_in_no_circle() {
        HouseRules.roomsStandInNoCircle(module).check(main);
    }

    @Test
    final void null_is_declared_everywhere() {
        HouseRules.everyPackageIsNullMarked().check(all);
    }

    @Test
    final void every_test_is_run() {
        HouseRules.testsAreNamedTest().check(all);
    }
}
