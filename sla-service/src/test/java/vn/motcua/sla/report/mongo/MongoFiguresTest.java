package vn.motcua.sla.report.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.Scope;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.report.Entry;
import vn.motcua.sla.report.Period;

class MongoFiguresTest {
    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private Database database;
    private MongoFigures figures;

    @BeforeEach
    void keep_one_of_each() {
        database = new Database();
        figures = new MongoFigures(database.dossiers(), CALENDARS);
        figures.declareIndexes();
        States.all().forEach(database::keep);
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    @Test
    void every_state_becomes_an_entry_but_the_unknown() {
        assertThat(entries(Optional.empty(), Optional.empty()))
                .containsExactlyInAnyOrder(
                        accepted(THURSDAY_CLOSING),
                        accepted(MONDAY_CLOSING),
                        new Entry.Accepted(
                                "Hộ tịch",
                                JUSTICE,
                                Channel.ONLINE,
                                MONDAY_NINE,
                                MONDAY_NINE,
                                THURSDAY_CLOSING,
                                at("2026-03-18T10:00"),
                                null,
                                null),
                        new Entry.Accepted(
                                "Hộ tịch",
                                JUSTICE,
                                Channel.ONLINE,
                                MONDAY_NINE,
                                MONDAY_NINE,
                                THURSDAY_CLOSING,
                                null,
                                at("2026-03-23T11:00"),
                                Punctuality.LATE),
                        new Entry.Waiting("Hộ tịch", JUSTICE, MONDAY_NINE, true, at("2026-03-17T09:00")),
                        new Entry.Refused("Hộ tịch", JUSTICE, MONDAY_NINE, MONDAY_CLOSING),
                        new Entry.Annulled("Hộ tịch", JUSTICE, TUESDAY_CLOSING));
    }

    @Test
    void only_what_is_visible_and_asked_for_is_counted() {
        var all = entries(Optional.empty(), Optional.empty()).size();

        assertThat(entries(Optional.of(new Scope(COMMUNE)), Optional.empty())).hasSize(all);
        assertThat(entries(Optional.of(new Scope(POLICE)), Optional.empty())).hasSize(1);
        assertThat(entries(Optional.of(new Scope("")), Optional.empty())).isEmpty();
        assertThat(entries(Optional.empty(), Optional.of(Scope.below(COMMUNE)))).hasSize(all);
        assertThat(entries(Optional.empty(), Optional.of(Scope.below(POLICE)))).isEmpty();
    }

    @Test
    void what_was_submitted_later_is_not_known() {
        var february = Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        List<Entry> seen = new ArrayList<>();

        figures.each(february, Optional.empty(), Optional.empty(), seen::add);

        assertThat(seen).isEmpty();
    }

    private static Entry accepted(Instant dueAt) {
        return new Entry.Accepted(
                "Hộ tịch", JUSTICE, Channel.ONLINE, MONDAY_NINE, MONDAY_NINE, dueAt, null, null, null);
    }

    private List<Entry> entries(Optional<Scope> visible, Optional<Scope> agency) {
        List<Entry> entries = new ArrayList<>();
        figures.each(MARCH, visible, agency, entries::add);
        return entries;
    }
}
