package vn.motcua.routing.worklist.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.RouteSentence.given;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.routing.route.Deadlines;
import vn.motcua.routing.route.Dossier;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteSentence;
import vn.motcua.routing.worklist.Place;
import vn.motcua.routing.worklist.WorkFields;
import vn.motcua.routing.worklist.WorkItem;
import vn.motcua.routing.worklist.WorkState;
import vn.motcua.routing.worklist.Worklist.Question;

class MongoWorklistTest {
    private static final Scope PROVINCE = new Scope("H99.*");

    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> dossiers;
    private MongoWorklist worklist;

    @BeforeEach
    void start() {
        server = new MongoServer(H2Backend.inMemory());
        client = MongoClients.create(server.bindAndGetConnectionString());
        var database = client.getDatabase("routing");
        dossiers = database.getCollection(WorkFields.COLLECTION);
        worklist = new MongoWorklist(database);
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void an_open_step_is_listed_with_all_that_is_known_of_it() {
        keep(of("d1", sequence())
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY))
                .when(accept("check", AN)));

        assertThat(worklist.find(everythingAt(new Scope(JUSTICE.value())), null, 10))
                .containsExactly(new WorkItem(
                        new DossierId("d1"),
                        "code-d1",
                        "1.004873",
                        "check",
                        null,
                        "Bước check",
                        JUSTICE.value(),
                        WorkState.ACCEPTED,
                        AN.value(),
                        NOON,
                        TUESDAY.acceptanceDueAt(),
                        TUESDAY.dueAt(),
                        List.of()));
    }

    @ParameterizedTest
    @EnumSource(Pause.class)
    void what_holds_a_dossier_is_listed_with_its_steps(Pause pause) {
        keep(of("d1", sequence()).when(accept("check", AN)).when(new RouteCommand.Halt(pause)));

        assertThat(worklist.find(everythingAt(new Scope(JUSTICE.value())), null, 10))
                .extracting(WorkItem::held)
                .containsExactly(List.of(pause));
    }

    @Test
    void an_opinion_is_listed_at_the_agency_that_owes_it_until_it_is_given() {
        var told = given(new RouteCommand.Register(d17()), permit(), accept("check", AN), consult("c1"), consult("c2"))
                .when(new RouteCommand.DateConsultation("c1", LATER))
                .when(new RouteCommand.DateConsultation("c2", LATER));
        keep(told);

        var owed = worklist.find(everythingAt(new Scope(POLICE.value())), null, 10);
        var first = worklist.find(everythingAt(new Scope(POLICE.value())), null, 1);

        assertThat(owed).extracting(WorkItem::consultation).containsExactly("c1", "c2");
        assertThat(owed.getFirst())
                .isEqualTo(new WorkItem(
                        D17,
                        "H99.21-261120-0001",
                        "1.004873",
                        "check",
                        "c1",
                        "Bước check",
                        POLICE.value(),
                        WorkState.CONSULTED,
                        null,
                        NOON,
                        null,
                        LATER,
                        List.of()));
        assertThat(worklist.find(
                        everythingAt(new Scope(POLICE.value())),
                        first.getFirst().place(),
                        10))
                .extracting(WorkItem::consultation)
                .containsExactly("c2");

        keep(told.when(new RouteCommand.AnswerConsultation("c1", BINH, "Đồng ý", LATER))
                .when(done("check", AN)));
        assertThat(worklist.find(everythingAt(new Scope(POLICE.value())), null, 10))
                .isEmpty();
    }

    @Test
    void what_the_one_stop_unit_has_to_issue_or_to_remind_of_is_listed_there() {
        keep(given(
                new RouteCommand.Register(d17()),
                permit(),
                accept("check", AN),
                consult("c1", POLICE, new Term(1, Unit.HOUR)),
                new RouteCommand.DateConsultation("c1", LATER),
                new RouteCommand.ExpireConsultation("c1"),
                new RouteCommand.DraftSupplement(CHECK, List.of("Bản vẽ"), "Thiếu", AN, LATER)));
        var unit = new Scope(COMMUNE.value());

        assertThat(worklist.find(everythingAt(unit), null, 10))
                .extracting(WorkItem::state)
                .containsExactly(WorkState.OPINION_OVERDUE, WorkState.SUPPLEMENT_DRAFTED);
        assertThat(worklist.find(new Question(PROVINCE, unit, null, WorkState.OPINION_OVERDUE), null, 10))
                .extracting(WorkItem::consultation)
                .containsExactly("c1");
        assertThat(worklist.all(everythingAt(new Scope(POLICE.value()))))
                .extracting(WorkItem::state)
                .containsExactly(WorkState.CONSULTED);
    }

    @Test
    void steps_that_wait_or_are_complete_or_ended_are_not_listed() {
        keep(of("waits", sequence()));
        keep(of("ended", sequence()).when(new RouteCommand.End()));
        keep(of("complete", sequence()).when(accept("check", AN)).when(refused("check", AN)));

        assertThat(worklist.find(everythingAt(new Scope(COMMUNE.value())), null, 10))
                .isEmpty();
        assertThat(worklist.find(everythingAt(new Scope(JUSTICE.value())), null, 10))
                .extracting(WorkItem::dossier)
                .containsExactly(new DossierId("waits"));
    }

    @Test
    void a_step_that_changes_changes_in_the_list() {
        var told = of("d1", sequence());
        keep(told);
        keep(told.when(accept("check", AN)).when(done("check", AN)));

        assertThat(worklist.find(everythingAt(new Scope(JUSTICE.value())), null, 10))
                .isEmpty();
        assertThat(worklist.find(everythingAt(new Scope(COMMUNE.value())), null, 10))
                .extracting(WorkItem::step)
                .containsExactly("decide");
    }

    @Test
    void a_leader_finds_the_agencies_below() {
        keep(of("d1", sequence()));

        assertThat(worklist.find(everythingAt(Scope.below(COMMUNE.value())), null, 10))
                .hasSize(1);
        assertThat(worklist.find(everythingAt(Scope.below("H99.2")), null, 10)).isEmpty();
    }

    @Test
    void another_agency_finds_only_dossiers_it_takes_part_in() {
        keep(of("d1", List.of(step("a", POLICE))));
        keep(of("d2", List.of(step("a", POLICE), step("b", INSURANCE))));

        var seen = worklist.find(
                new Question(new Scope(INSURANCE.value()), new Scope(POLICE.value()), null, null), null, 10);

        assertThat(seen).extracting(WorkItem::dossier).containsExactly(new DossierId("d2"));
    }

    @Test
    void officer_and_state_are_those_of_the_same_step() {
        var both = List.of(step("a", POLICE), step("b", POLICE));
        keep(of("d1", both).when(accept("a", AN)).when(new RouteCommand.Assign(new StepId("b"), BINH, CHI)));

        assertThat(worklist.find(new Question(PROVINCE, PROVINCE, AN, WorkState.OFFERED), null, 10))
                .isEmpty();
        assertThat(worklist.find(new Question(PROVINCE, PROVINCE, BINH, WorkState.OFFERED), null, 10))
                .extracting(WorkItem::step)
                .containsExactly("b");
        assertThat(worklist.find(new Question(PROVINCE, PROVINCE, null, WorkState.ACCEPTED), null, 10))
                .extracting(WorkItem::step)
                .containsExactly("a");
    }

    @Test
    void pages_of_any_size_show_every_step_once_in_the_order_of_their_due_dates() {
        var random = new Random(17);
        for (var number = 0; number < 140; number++) {
            var told = of("d" + number, List.of(step("a", POLICE), step("b", POLICE), step("c", JUSTICE)));
            for (var step : List.of("a", "b", "c")) {
                if (random.nextInt(4) > 0) {
                    told.when(due(step, random.nextInt(20)));
                }
            }
            keep(told);
        }

        var whole = worklist.find(everythingAt(new Scope(POLICE.value())), null, 1000);

        assertThat(whole).hasSize(280).isSortedAccordingTo(Comparator.comparing(WorkItem::place));
        assertThat(whole.getLast().dueAt()).isNull();
        for (var size : List.of(7, 90, 279, 280)) {
            assertThat(inPagesOf(size)).isEqualTo(whole);
        }
    }

    private List<WorkItem> inPagesOf(int size) {
        var all = new ArrayList<WorkItem>();
        @Nullable Place after = null;
        while (true) {
            var page = worklist.find(everythingAt(new Scope(POLICE.value())), after, size);
            all.addAll(page);
            if (page.size() < size) {
                return all;
            }
            after = page.getLast().place();
        }
    }

    private static RouteCommand due(String step, int days) {
        Instant dueAt = NOON.plus(Duration.ofDays(days));
        return new RouteCommand.NoteDeadlines(new StepId(step), new Deadlines(NOON, dueAt));
    }

    private static Question everythingAt(Scope at) {
        return new Question(PROVINCE, at, null, null);
    }

    private static RouteSentence of(String id, List<RouteStep> plan) {
        var dossier =
                new Dossier(new DossierId(id), "code-" + id, "1.004873", "portal", COMMUNE, COMMUNE, List.of(COMMUNE));
        return given(new RouteCommand.Register(dossier), begin(plan));
    }

    /** As the store does it. */
    private void keep(RouteSentence told) {
        Route route = told.state();
        var id = route.known().orElseThrow().dossier().id().value();
        var index = MongoStore.values(WorkFields.of(route));
        dossiers.deleteOne(new Document("_id", id));
        dossiers.insertOne(new Document("_id", id).append("index", index));
    }
}
