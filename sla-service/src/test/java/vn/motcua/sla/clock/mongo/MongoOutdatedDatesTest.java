package vn.motcua.sla.clock.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.clock.OutdatedDates.Outdated;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.mongo.Database;

class MongoOutdatedDatesTest {
    private Database database;
    private OutdatedDates.Kind outdated;

    @BeforeEach
    void start_database() {
        database = new Database();
        outdated = new MongoOutdatedDates(database.mongo()).in(DeadlineFields.COLLECTION);
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    @Test
    void only_a_running_date_can_be_outdated() {
        States.all().forEach(database::keep);

        assertThat(outdated.find(1, Set.of(0), null, 10))
                .containsExactly(new Outdated(0, "running"), new Outdated(0, "running-same-day"));
        assertThat(outdated.count(1)).isEqualTo(2);
        assertThat(outdated.find(0, Set.of(0), null, 10)).isEmpty();
        assertThat(outdated.count(0)).isZero();
    }

    @Test
    void everyone_looks_after_his_own_partitions() {
        database.keep("d17", States.running());

        assertThat(outdated.find(1, Set.of(1, 2), null, 10)).isEmpty();
        assertThat(outdated.find(1, Set.of(), null, 10)).isEmpty();
    }

    @Test
    void parts_follow_one_another_oldest_calendar_first() {
        for (int i = 0; i < 11; i++) {
            var id = "d%02d".formatted(i);
            database.keep(id, States.running());
            database.dossiers()
                    .updateOne(new Document("_id", id), new Document("$set", new Document("index.calendar", i % 3)));
        }

        var seen = new ArrayList<Outdated>();
        @Nullable Outdated after = null;
        List<Outdated> part;
        do {
            part = outdated.find(2, Set.of(0), after, 3);
            seen.addAll(part);
            after = part.isEmpty() ? after : part.getLast();
        } while (!part.isEmpty());

        assertThat(seen)
                .extracting(Outdated::subject)
                .containsExactly("d00", "d03", "d06", "d09", "d01", "d04", "d07", "d10");
    }
}
