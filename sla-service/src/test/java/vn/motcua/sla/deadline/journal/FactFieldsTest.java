package vn.motcua.sla.deadline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline.Ending;

class FactFieldsTest {

    static List<Fact> facts() {
        return List.of(
                new Fact.Submitted(MONDAY_NINE, "1.004873", "Hộ tịch", COMMUNE, JUSTICE, Channel.KIOSK),
                new Fact.AnswerDue(MONDAY_NINE, TUESDAY_CLOSING),
                new Fact.PapersAsked(MONDAY_NINE, 2),
                new Fact.PapersIn(MONDAY_NINE, 2),
                new Fact.Accepted(MONDAY_NINE),
                new Fact.Committed(MONDAY_NINE, WEDNESDAY_CLOSING),
                new Fact.DueSet(MONDAY_NINE, THURSDAY_CLOSING, null),
                new Fact.DueSet(MONDAY_NINE, THURSDAY_CLOSING, MoveReason.CALENDAR),
                new Fact.Stopped(MONDAY_NINE, StopReason.TAX_AUTHORITY),
                new Fact.Resumed(MONDAY_NINE),
                new Fact.StepOffered(MONDAY_NINE, CHECK, JUSTICE),
                new Fact.StepCompleted(MONDAY_NINE, CHECK),
                new Fact.Apologised(MONDAY_NINE, "COORDINATION"),
                new Fact.Reappointed(MONDAY_NINE, FRIDAY_CLOSING),
                new Fact.Closed(MONDAY_NINE, Closing.How.WITHDRAWN, Punctuality.LATE),
                new Fact.EndedUnaccepted(MONDAY_NINE, Ending.STOPPED),
                new Fact.Returned(MONDAY_NINE, Delivery.ELECTRONIC),
                new Fact.Corrected(MONDAY_NINE),
                new Fact.Annulled(MONDAY_NINE));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_comes_back_as_it_was(Fact fact) {
        var line = MongoStore.values(FactFields.of(fact));

        assertThat(FactFields.read(line)).isEqualTo(fact);
    }

    @Test
    void every_kind_of_fact_is_tried() {
        var kinds = Stream.of(Fact.class, Fact.Repeatable.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .filter(Class::isRecord);

        assertThat(facts().stream().<Class<?>>map(Fact::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }
}
