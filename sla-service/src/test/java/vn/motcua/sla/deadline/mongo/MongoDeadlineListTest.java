package vn.motcua.sla.deadline.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.deadline.DeadlineList.Item;
import vn.motcua.sla.deadline.DeadlineList.Place;
import vn.motcua.sla.deadline.DeadlineList.Question;
import vn.motcua.sla.deadline.OpenDossiers;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.state.DeadlineState;

class MongoDeadlineListTest {
    private static final Scope PROVINCE = new Scope("H99.*");

    private Database database;
    private MongoDeadlineList list;

    @BeforeEach
    void start_database() {
        database = new Database();
        list = new MongoDeadlineList(database.mongo());
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    @Test
    void dossiers_with_a_clock_are_listed_by_due_date_and_others_are_not() {
        States.all().forEach(database::keep);

        assertThat(ids(all(PROVINCE))).containsExactly("running-same-day", "running", "finished", "stopped");
    }

    @Test
    void a_line_says_what_is_known() {
        database.keep("d17", States.running());

        assertThat(all(PROVINCE))
                .containsExactly(new Item(
                        new DossierId("d17"),
                        "H99.21-260316-0001",
                        "1.004873",
                        COMMUNE,
                        JUSTICE,
                        DeadlineState.AT_RISK,
                        MONDAY_NINE,
                        THURSDAY_CLOSING,
                        FRIDAY_CLOSING,
                        null));
    }

    @Test
    void only_what_the_asker_takes_part_in_is_seen() {
        database.keep("d17", States.running());

        assertThat(ids(all(new Scope(COMMUNE.value())))).containsExactly("d17");
        assertThat(ids(all(new Scope(POLICE.value())))).containsExactly("d17");
        assertThat(ids(all(Scope.below(COMMUNE.value())))).containsExactly("d17");
        assertThat(all(new Scope(INSURANCE.value()))).isEmpty();
        assertThat(all(new Scope("H99"))).isEmpty();
    }

    @Test
    void the_list_can_be_narrowed() {
        States.all().forEach(database::keep);

        assertThat(ids(find(new Question(PROVINCE, DeadlineState.STOPPED, null, null, null))))
                .containsExactly("stopped");
        assertThat(ids(find(new Question(PROVINCE, null, new Scope(POLICE.value()), null, null))))
                .containsExactly("running");
        assertThat(ids(find(new Question(PROVINCE, null, null, FRIDAY_CLOSING, null))))
                .containsExactly("running-same-day");
    }

    @Test
    void what_an_older_system_left_overdue_is_a_list_of_its_own() {
        database.keep("here", States.running());
        database.keep("imported", given(takeOver(open(THURSDAY_CLOSING))).state());
        database.keep("imported-later", given(takeOver(open(FRIDAY_CLOSING))).state());
        database.keep(
                "imported-in-time",
                given(takeOver(open(at("2026-04-24T17:00")))).state());

        assertThat(ids(find(new Question(PROVINCE, DeadlineState.OVERDUE, null, null, true))))
                .containsExactly("imported", "imported-later");
        assertThat(ids(find(new Question(PROVINCE, null, null, null, false)))).containsExactly("here");
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        for (int i = 0; i < 23; i++) {
            var terms = terms(new Term(1 + i % 5, Unit.WORKING_DAY), Policy.RESUME, 0);
            database.keep("d%02d".formatted(i), given(register(), start(terms)).state());
        }
        database.keep("stopped", States.stopped());

        var seen = new ArrayList<String>();
        @Nullable Place after = null;
        List<Item> page;
        do {
            page = list.find(new Question(PROVINCE, null, null, null, null), after, 5);
            seen.addAll(ids(page));
            after = page.isEmpty() ? after : page.getLast().place();
        } while (page.size() == 5);

        assertThat(seen).hasSize(24).doesNotHaveDuplicates().endsWith("stopped");
        assertThat(seen).isEqualTo(ids(all(PROVINCE)));
    }

    @Test
    void open_dossiers_are_counted_by_agency_and_state() {
        States.all().forEach(database::keep);
        database.keep("again", States.running());

        assertThat(new MongoOpenDossiers(database.mongo()).count())
                .containsExactlyInAnyOrder(
                        new OpenDossiers.Count(JUSTICE, DeadlineState.AT_RISK, 2),
                        new OpenDossiers.Count(JUSTICE, DeadlineState.RUNNING, 1),
                        new OpenDossiers.Count(JUSTICE, DeadlineState.STOPPED, 1));
    }

    private List<Item> all(Scope visible) {
        return find(new Question(visible, null, null, null, null));
    }

    private List<Item> find(Question question) {
        return list.find(question, null, 100);
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::dossier).map(DossierId::value).toList();
    }
}
