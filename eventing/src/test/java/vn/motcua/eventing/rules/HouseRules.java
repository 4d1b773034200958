package vn.motcua.eventing.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.github.benmanes.caffeine.cache.Cache;
import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.mongo.StateMapper;

/** What holds in every module. Packages are given as ArchUnit writes them: {@code vn.motcua.intake.dossier}, {@code ..mongo}. */
public final class HouseRules {
    private static final String[] PLAIN = {
        "java..",
        "org.jspecify..",
        "vn.motcua.contracts..",
        "vn.motcua.eventing.decider",
        "vn.motcua.eventing.access",
        "vn.motcua.eventing.door"
    };
    private static final Class<?>[] PLAIN_OF_THE_PLUMBING = {
        Todo.class, Effects.class, AggregateType.class, Announcement.class
    };

    /** Beside the core of a feature: its adapters, what works on its own, and what is set on paper. */
    private static final List<String> ROOMS = List.of("kafka", "mongo", "web", "metrics", "work", "form");

    private static final int MOST_COMPONENTS = 10;

    private static final List<String> ROOT =
            List.of("Application", "Configuration", "Settings", "Metrics", "package-info");

    private HouseRules() {}

    /**
     * Cores are plain Java.
     *
     * @param libraries packages of libraries that compute and nothing else, such as a calendar
     * @param cores packages of the cores; they may know each other
     */
    public static ArchRule coresArePlain(Set<String> libraries, String... cores) {
        var known = new ArrayList<>(List.of(PLAIN));
        known.addAll(libraries);
        known.addAll(List.of(cores));
        return classes()
                .that()
                .resideInAnyPackage(cores)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(known.toArray(String[]::new)).or(belongToAnyOf(PLAIN_OF_THE_PLUMBING)))
                .because("a core is plain Java: put frameworks in web, kafka or mongo");
    }

    /** Cores are told what time it is and which id is next. */
    public static ArchRule coresTellNoTimeAndDrawNoLots(String... cores) {
        return noClasses()
                .that()
                .resideInAnyPackage(cores)
                .should()
                .accessTargetWhere(describe("a clock or a lot", HouseRules::isClockOrLot))
                .because("time and ids come in with the command, so that a decision can be made again");
    }

    private static boolean isClockOrLot(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getTarget().getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "random" -> owner.isEquivalentTo(Math.class);
            case "current" -> owner.isEquivalentTo(ThreadLocalRandom.class);
            case "<init>" -> owner.isAssignableTo(Random.class);
            case "systemUTC", "systemDefaultZone", "system" ->
                owner.getPackageName().equals("java.time");
            default -> false;
        };
    }

    /** What a class needs is handed to its constructor. */
    public static ArchRule nothingIsInjectedIntoFields() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .because("one constructor and final fields show what a class needs")
                .allowEmptyShould(true);
    }

    /** A cache is not asked to find what it has not. */
    public static ArchRule nothingIsFoundInsideACache() {
        return noClasses()
                .should()
                .callMethod(Cache.class, "get", Object.class, Function.class)
                .because(
                        "whoever looks for it holds a part of the cache meanwhile, and with that the pool that tends it")
                .allowEmptyShould(true);
    }

    /** Only the plumbing sends. */
    public static ArchRule onlyThePlumbingSends() {
        return classes()
                .that(know("how to send", KafkaOperations.class, Producer.class))
                .should()
                .resideInAnyPackage("vn.motcua.eventing.kafka", "vn.motcua.eventing.spring")
                .because("a record that does not come out of an outbox is lost in a crash, or said and never decided")
                .allowEmptyShould(true);
    }

    /**
     * Collections are seen where they are meant to be.
     *
     * @param adapters packages that may, besides {@code ..mongo}
     */
    public static ArchRule collectionsAreSeenByAdaptersOnly(String... adapters) {
        var allowed = new ArrayList<>(List.of("..mongo", "vn.motcua.eventing.spring"));
        allowed.addAll(List.of(adapters));
        return classes()
                .that(know("collections", MongoCollection.class))
                .should()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because("a subject is written in one update by the plumbing; queries live in mongo")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> know(String what, Class<?>... types) {
        return describe("know " + what, type -> type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(known -> Arrays.stream(types).anyMatch(known::isAssignableTo)));
    }

    /** Null is declared everywhere. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                type,
                                marked,
                                type.getPackageName() + " of " + type.getSimpleName() + (marked ? " is" : " is not")
                                        + " @NullMarked"));
                    }
                })
                .because("where null is not declared, the compiler cannot find it");
    }

    /** A class with tests in it is run. */
    public static ArchRule testsAreNamedTest() {
        return classes()
                .that(describe("have tests", HouseRules::hasTests))
                .should()
                .haveSimpleNameEndingWith("Test")
                .because("the build runs no others")
                .allowEmptyShould(true);
    }

    private static boolean hasTests(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.isNestedClass()
                && type.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }

    /**
     * A service knows itself, the contracts and the plumbing, and no other service.
     *
     * @param service its package, e.g. {@code vn.motcua.intake}; the package above it is the house
     */
    public static ArchRule aServiceKnowsNoOther(String service) {
        var house = service.substring(0, service.lastIndexOf('.'));
        return classes()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(house + "..")
                        .or(resideInAnyPackage(service + "..", house + ".contracts..", house + ".eventing..")))
                .because("services talk in records and requests");
    }

    /**
     * Adapters do not know each other.
     *
     * @param adapters packages, e.g. {@code ..web}, {@code ..kafka}, {@code ..mongo}
     */
    public static List<ArchRule> adaptersKeepApart(String... adapters) {
        return Arrays.stream(adapters)
                .<ArchRule>map(adapter -> noClasses()
                        .that()
                        .resideInAPackage(adapter)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Arrays.stream(adapters)
                                .filter(other -> !other.equals(adapter))
                                .toArray(String[]::new))
                        .because("what two adapters share belongs to the core")
                        .allowEmptyShould(true))
                .toList();
    }

    /** What has a part in the plan of a service lies in its room and is named by its part. */
    public static List<ArchRule> partsAreWhereTheyBelong() {
        return List.of(
                part("kafka", "Type", assignableTo(AggregateType.class)),
                part("kafka", "Reaction", assignableTo(Reaction.class)),
                part("mongo", "States", assignableTo(StateMapper.class)),
                part(null, "Decider", assignableTo(Decider.class)),
                part(null, "Controller", annotatedWith(RestController.class)),
                part(null, "Configuration", annotatedWith(Configuration.class)),
                part(null, "Settings", annotatedWith(ConfigurationProperties.class)));
    }

    private static ArchRule part(@Nullable String room, String name, DescribedPredicate<? super JavaClass> role) {
        var named = classes().that(role).should().haveSimpleNameEndingWith(name);
        var placed = room == null ? named : named.andShould().resideInAPackage(".." + room);
        return placed.because("whoever knows one service knows where to look in the others")
                .allowEmptyShould(true);
    }

    /**
     * Nobody outside their room knows adapters: they are found by the scan, and known by what they implement. Of the web's, others
     * know what they have to implement, and who may see and how refusals are told.
     */
    public static ArchRule adaptersAreOfTheirRoomOnly() {
        return noClasses()
                .that()
                .areTopLevelClasses()
                .and(resideInAnyPackage("..kafka..", "..mongo..", "..metrics..")
                        .or(resideInAPackage("..web..")
                                .and(not(INTERFACES))
                                .and(not(simpleNameEndingWith("Access")))
                                .and(not(simpleNameEndingWith("Problems")))))
                .should()
                .bePublic()
                .because("an adapter that others know is no adapter")
                .allowEmptyShould(true);
    }

    /**
     * A service has its root, its features, and in each of them the rooms of the plan.
     *
     * @param service its package
     * @param parts packages of cores, which may lie deeper
     */
    public static ArchRule roomsAreThoseOfThePlan(String service, Set<String> parts) {
        var rooms = String.join("|", ROOMS);
        return classes()
                .that()
                .resideInAPackage(service + "..")
                .should(new ArchCondition<JavaClass>("be in a room of the plan") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var place = type.getPackageName().substring(service.length());
                        var known = place.isEmpty()
                                ? isOfTheRoot(type)
                                : place.matches("\\.[a-z]+(\\.(" + rooms + "))?")
                                        || parts.contains(type.getPackageName());
                        events.add(new SimpleConditionEvent(
                                type, known, type.getName() + (known ? " is" : " is not") + " in a room of the plan"));
                    }
                })
                .because("a service is its features, and a feature its core and its adapters: " + ROOMS);
    }

    private static boolean isOfTheRoot(JavaClass type) {
        var top = type.getName().replaceAll("\\$.*", "");
        return ROOT.stream().anyMatch(top::endsWith);
    }

    /** Rooms stand in no circle. */
    public static ArchRule roomsStandInNoCircle(String service) {
        return slices().matching(service + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a room that needs itself cannot be understood alone");
    }

    /**
     * A record of a core is built of few things: of many in a row two are mixed up one day.
     *
     * @param wide names of those that have their reason
     * @param cores packages of the cores
     */
    public static ArchRule recordsAreNarrow(Set<String> wide, String... cores) {
        return classes()
                .that()
                .areRecords()
                .and()
                .resideInAnyPackage(cores)
                .should(new ArchCondition<JavaClass>("have at most " + MOST_COMPONENTS + " components") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var components = type.reflect().getRecordComponents().length;
                        var fits = components <= MOST_COMPONENTS || wide.contains(type.getSimpleName());
                        events.add(new SimpleConditionEvent(
                                type, fits, type.getName() + " has " + components + " components"));
                    }
                })
                .because("what belongs together has a name of its own")
                .allowEmptyShould(true);
    }
}
