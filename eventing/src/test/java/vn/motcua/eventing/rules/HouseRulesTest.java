package vn.motcua.eventing.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The plumbing keeps the rules of the house, and each rule catches its bad example. */
class HouseRulesTest {
    private static final String HOUSE = "vn.motcua.eventing";
    private static final String BAD = "vn.motcua.eventing.rules.bad";
    private static final String BAD_CORE = BAD + ".core";

    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages(HOUSE);
    private static final JavaClasses BAD_EXAMPLES = EVERYTHING.that(resideInAPackage(BAD + ".."));
    private static final JavaClasses ALL = EVERYTHING.that(resideOutsideOfPackage(BAD + ".."));
    private static final JavaClasses MAIN = ALL.that(describe(
            "are no tests",
            type -> !type.getSource().orElseThrow().getUri().getPath().contains("/test-classes/")));

    @Test
    void cores_are_plain_java() {
        HouseRules.coresArePlain(Set.of(), HOUSE, HOUSE + ".decider").check(MAIN);

        catches(HouseRules.coresArePlain(Set.of(), BAD_CORE), "FrameworkInTheCore", "PlumbingInTheCore");
    }

    @Test
    void records_of_cores_are_built_of_few_things() {
        HouseRules.recordsAreNarrow(Set.of(), HOUSE, HOUSE + ".decider").check(MAIN);

        catches(HouseRules.recordsAreNarrow(Set.of(), BAD_CORE), "WideInTheCore has 11 components");
        assertThat(HouseRules.recordsAreNarrow(Set.of("WideInTheCore"), BAD_CORE)
                        .evaluate(BAD_EXAMPLES)
                        .hasViolation())
                .isFalse();
    }

    @Test
    void cores_are_told_the_time() {
        HouseRules.coresTellNoTimeAndDrawNoLots(HOUSE, HOUSE + ".decider").check(MAIN);

        catches(
                HouseRules.coresTellNoTimeAndDrawNoLots(BAD_CORE),
                "ClockInTheCore.now()",
                "ClockInTheCore.today()",
                "ClockInTheCore.ids()");
    }

    @Test
    void a_core_that_is_not_there_is_no_core() {
        var typo = HouseRules.coresArePlain(Set.of(), BAD + ".cor");

        assertThat(catchesNothing(typo)).isFalse();
    }

    @Test
    void nothing_is_injected_into_fields() {
        HouseRules.nothingIsInjectedIntoFields().check(MAIN);

        catches(HouseRules.nothingIsInjectedIntoFields(), "FieldInjected.needed");
    }

    @Test
    void nothing_is_found_inside_a_cache() {
        HouseRules.nothingIsFoundInsideACache().check(MAIN);

        catches(HouseRules.nothingIsFoundInsideACache(), "bad.Finder");
    }

    @Test
    void only_the_plumbing_sends() {
        HouseRules.onlyThePlumbingSends().check(MAIN);

        catches(HouseRules.onlyThePlumbingSends(), "bad.Sender");
    }

    @Test
    void collections_are_seen_by_adapters_only() {
        HouseRules.collectionsAreSeenByAdaptersOnly().check(MAIN);

        catches(HouseRules.collectionsAreSeenByAdaptersOnly(), "bad.Keeper");
    }

    @Test
    void every_package_is_null_marked() {
        HouseRules.everyPackageIsNullMarked().check(ALL);

        catches(HouseRules.everyPackageIsNullMarked(), "bad.unmarked of Unmarked");
    }

    @Test
    void tests_are_named_test() {
        HouseRules.testsAreNamedTest().check(ALL);

        catches(HouseRules.testsAreNamedTest(), "bad.Misnamed");
    }

    @Test
    void a_service_knows_no_other() {
        catches(HouseRules.aServiceKnowsNoOther(BAD + ".intake"), "intake.Envious");
    }

    @Test
    void adapters_keep_apart() {
        HouseRules.adaptersKeepApart(HOUSE + ".web", HOUSE + ".kafka", HOUSE + ".mongo", HOUSE + ".clock")
                .forEach(rule -> rule.check(MAIN));

        catches(HouseRules.adaptersKeepApart(BAD + ".intake", BAD + ".routing").getFirst(), "intake.Envious");
    }

    @Test
    void parts_of_the_plan_are_in_their_rooms() {
        var reactions = HouseRules.partsAreWhereTheyBelong().stream()
                .map(rule -> rule.evaluate(BAD_EXAMPLES).getFailureReport().toString())
                .filter(report -> report.contains("intake.kafka.Shouting"));

        assertThat(reactions).hasSize(1);
    }

    @Test
    void adapters_are_known_in_their_room_only() {
        catches(HouseRules.adaptersAreOfTheirRoomOnly(), "intake.kafka.Shouting");
    }

    @Test
    void rooms_are_those_of_the_plan() {
        catches(
                HouseRules.roomsAreThoseOfThePlan(BAD + ".intake", Set.of()),
                "intake.dossier.cellar.Hidden",
                "intake.Envious");
    }

    @Test
    void rooms_stand_in_no_circle() {
        HouseRules.roomsStandInNoCircle(HOUSE).check(MAIN);

        catches(HouseRules.roomsStandInNoCircle(BAD + ".intake"), "Cycle detected: Slice dossier.cellar");
    }

    private static void catches(ArchRule rule, String... culprits) {
        var found = rule.evaluate(BAD_EXAMPLES).getFailureReport().toString();
        assertThat(found).contains(culprits);
    }

    private static boolean catchesNothing(ArchRule rule) {
        try {
            return !rule.evaluate(BAD_EXAMPLES).hasViolation();
        } catch (AssertionError empty) {
            return false;
        }
    }
}
