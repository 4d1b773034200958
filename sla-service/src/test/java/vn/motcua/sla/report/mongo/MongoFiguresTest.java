package vn.motcua.sla.report.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.report.DistrictYear;
import vn.motcua.sla.report.GroupBy;
import vn.motcua.sla.report.History;
import vn.motcua.sla.report.Period;
import vn.motcua.sla.report.Question;
import vn.motcua.sla.report.Recorded;
import vn.motcua.sla.report.Report06;

class MongoFiguresTest {
    private static final Instant LATER = at("2026-06-01T08:00");

    private Database database;
    private MongoFigures figures;

    @BeforeEach
    void start_database() {
        database = new Database();
        figures = new MongoFigures(database.mongo());
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    @Test
    void every_dossier_is_handed_out_with_all_that_was_written_down() {
        States.stories().forEach(database::keep);

        var seen = histories(march(LATER));

        assertThat(seen).hasSize(States.all().size() - 1); // all but the one of which nothing is known
        var finished = seen.stream()
                .filter(history -> history.dossier().value().equals("finished"))
                .findFirst()
                .orElseThrow();
        assertThat(finished.code()).isEqualTo(dossier().code());
        assertThat(finished.facts())
                .isEqualTo(States.stories().get("finished").chronicle().stream()
                        .map(line -> new Recorded(line.getKey(), line.getValue()))
                        .toList());
    }

    @Test
    void only_what_is_visible_and_asked_for_is_read() {
        States.stories().forEach(database::keep);
        var all = States.all().size() - 1;

        assertThat(histories(question(Optional.of(new Scope(COMMUNE.value())), Optional.empty())))
                .hasSize(all);
        assertThat(histories(question(Optional.of(new Scope(POLICE.value())), Optional.empty())))
                .hasSize(1);
        assertThat(histories(question(Optional.of(new Scope("")), Optional.empty())))
                .isEmpty();
        assertThat(histories(question(Optional.empty(), Optional.of(Scope.below(COMMUNE.value())))))
                .hasSize(all);
        assertThat(histories(question(Optional.empty(), Optional.of(Scope.below(POLICE.value())))))
                .isEmpty();
    }

    @Test
    void what_was_closed_before_the_period_is_read_only_if_that_was_not_known() {
        database.keep("finished", States.stories().get("finished"));
        var april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), LATER);

        assertThat(histories(new Question(april, LATER, Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(histories(new Question(april, MONDAY_NINE, Optional.empty(), Optional.empty())))
                .hasSize(1);
    }

    @Test
    void whatever_has_no_end_stands_where_open_dossiers_stand() {
        var open = States.all().values().stream()
                .map(DeadlineFields::of)
                .filter(fields -> fields.containsKey(DeadlineFields.STATE))
                .filter(fields -> !fields.containsKey(DeadlineFields.CLOSED_AT))
                .toList();

        assertThat(open)
                .extracting(fields -> fields.get(DeadlineFields.STATE))
                .hasSizeGreaterThan(3)
                .isSubsetOf(DeadlineFields.OPEN);
    }

    @Test
    void it_is_known_whether_anything_was_written_lately() {
        database.keep("running", States.stories().get("running"));
        var last = at("2026-03-18T09:30");

        assertThat(isWrittenAfter(last.minusMillis(1), new Scope(POLICE.value())))
                .isTrue();
        assertThat(isWrittenAfter(last, new Scope(POLICE.value()))).isFalse();
        assertThat(isWrittenAfter(last.minusMillis(1), new Scope(INSURANCE.value())))
                .isFalse();
    }

    private boolean isWrittenAfter(Instant instant, Scope visible) {
        return figures.isWrittenAfter(instant, Optional.of(visible), Optional.empty());
    }

    @Test
    void a_whole_year_of_a_district_is_counted_in_one_pass() {
        database.dossiers()
                .insertMany(
                        DistrictYear.dossiers().map(MongoFiguresTest::document).toList());

        var report = Report06.count(
                new Question(DistrictYear.YEAR, LATER, Optional.empty(), Optional.empty()),
                GroupBy.FIELD,
                taker -> figures.each(
                        new Question(DistrictYear.YEAR, LATER, Optional.empty(), Optional.empty()), taker));

        assertThat(report.totals().received().total()).isEqualTo(DistrictYear.TOTAL);
        assertThat(report.totals().resolved()).isEqualTo(new Report06.Resolved(12_990, 12_950, 2, 38));
    }

    private static Document document(History history) {
        var lines = history.facts().stream()
                .map(line -> Database.line(Map.entry(line.recordedAt(), line.fact())))
                .toList();
        return new Document("_id", history.dossier().value())
                .append("index", new Document("code", history.code()).append("state", DeadlineFields.UNDATED))
                .append("journal", lines)
                .append("journaledAt", Date.from(DistrictYear.IMPORTED));
    }

    private static Question march(Instant knownAt) {
        return new Question(
                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), LATER),
                knownAt,
                Optional.empty(),
                Optional.empty());
    }

    private static Question question(Optional<Scope> visible, Optional<Scope> agency) {
        return new Question(march(LATER).period(), LATER, visible, agency);
    }

    private List<History> histories(Question question) {
        List<History> histories = new ArrayList<>();
        figures.each(question, histories::add);
        return histories;
    }
}
