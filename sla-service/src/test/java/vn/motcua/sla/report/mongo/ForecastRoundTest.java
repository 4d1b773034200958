package vn.motcua.sla.report.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;
import static vn.motcua.sla.report.Told.*;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.ForecastRound;
import vn.motcua.sla.report.History;
import vn.motcua.sla.report.OfficeHours;
import vn.motcua.sla.report.Prediction.Score;
import vn.motcua.sla.report.Predictions;
import vn.motcua.sla.report.Question;
import vn.motcua.sla.report.Told;

class ForecastRoundTest {
    private static final Instant LATE_START = at("2026-03-09T09:00");
    private static final Instant QUICK_START = at("2026-03-13T09:00");
    private static final Instant NEXT_FRIDAY = at("2026-03-27T09:00");

    private final List<History> histories = new ArrayList<>(Told.done());
    private final Database database = new Database();
    private final MongoPredictions predictions = new MongoPredictions(database.mongo());
    private final ForecastRound round = new ForecastRound(
            new Figures() {
                @Override
                public void each(Question question, Consumer<History> taker) {
                    List.copyOf(histories).forEach(taker);
                }

                @Override
                public boolean isWrittenAfter(Instant instant, Optional<Scope> visible, Optional<Scope> agency) {
                    return false;
                }
            },
            predictions,
            CALENDARS,
            new OfficeHours(agency -> Optional.of(OFFICE)));

    @BeforeEach
    void declare_indexes() {}

    @AfterEach
    void stop_database() {
        database.close();
    }

    @Test
    void what_was_forecast_is_scored_when_its_time_has_passed() {
        histories.add(tuesday("slow-and-late", LATE_START, closed(at("2026-03-18T09:00"), Punctuality.LATE)));
        histories.add(tuesday("slow-but-in-time", LATE_START, closed(at("2026-03-17T09:00"), Punctuality.ON_TIME)));
        histories.add(thursday("quick-but-late", QUICK_START));
        histories.add(thursday("quick", QUICK_START, closed(at("2026-03-16T15:00"), Punctuality.EARLY)));

        round.at(MONDAY_NINE);
        assertThat(tally(Scope.below("H99")).days()).isZero();
        round.at(NEXT_FRIDAY);

        var score = tally(Scope.below("H99")).score();
        assertThat(tally(Scope.below("H99")).days()).isEqualTo(1);
        assertThat(score.right() + score.wrong()).isEqualTo(2);
        assertThat(score).isEqualTo(new Score(1, 1, 1, 1));
        assertThat(tally(new Scope(JUSTICE.value())).score()).isEqualTo(score);
        assertThat(tally(new Scope(POLICE.value())).score()).isEqualTo(Score.NONE);
    }

    @Test
    void what_was_said_on_a_day_is_not_said_again_otherwise() {
        round.at(MONDAY_NINE);
        histories.add(tuesday("slow", LATE_START));
        round.at(MONDAY_CLOSING);

        assertThat(predictions.unscored(NEXT_FRIDAY)).isEmpty();
    }

    @Test
    void a_round_that_broke_off_is_done_again_and_keeps_what_was_said() {
        histories.add(tuesday("slow", LATE_START));
        round.at(MONDAY_NINE);
        var said = predictions.unscored(NEXT_FRIDAY);
        database.forecasts().deleteOne(Filters.eq("_id", "2026-03-16"));

        round.at(MONDAY_CLOSING);

        assertThat(said).hasSize(1);
        assertThat(predictions.unscored(NEXT_FRIDAY)).isEqualTo(said);
    }

    private static History tuesday(String dossier, Instant since, Fact... more) {
        return due(dossier, since, TUESDAY_CLOSING, more);
    }

    private static History thursday(String dossier, Instant since, Fact... more) {
        return due(dossier, since, THURSDAY_CLOSING, more);
    }

    private static History due(String dossier, Instant since, Instant dueAt, Fact... more) {
        var facts = new ArrayList<Fact>(List.of(
                submitted(since),
                accepted(since),
                Told.due(since, dueAt),
                new Fact.StepOffered(since, CHECK, JUSTICE)));
        facts.addAll(List.of(more));
        return history(dossier, facts.toArray(Fact[]::new));
    }

    private Predictions.Tally tally(Scope scope) {
        return predictions.tally(LocalDate.of(2026, 1, 1), List.of(scope));
    }
}
