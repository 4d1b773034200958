package vn.motcua.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.conformance.EmbeddedMongo;
import vn.motcua.eventing.conformance.HandTimer;
import vn.motcua.eventing.conformance.Ledger;
import vn.motcua.eventing.conformance.LedgerCommand;
import vn.motcua.eventing.conformance.LedgerEvent;
import vn.motcua.eventing.conformance.LedgerRejection;
import vn.motcua.eventing.conformance.LedgerType;
import vn.motcua.eventing.mongo.JsonStates;

/** Whoever asks is told what is in the database, whatever this process remembers. */
class AggregatesTest {
    private static final String D17 = "d17";

    private final MongoDatabase database = EmbeddedMongo.client().getDatabase("aggregates-" + UUID.randomUUID());
    private final Replica<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> here = replica();
    private final Replica<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> there = replica();

    @AfterEach
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void what_this_process_has_written_is_found_as_it_was_written() {
        deposit(here, 5);

        assertThat(balance()).isEqualTo(5);
    }

    @Test
    void what_another_replica_has_written_since_is_found() {
        deposit(here, 5);
        deposit(there, 7);

        assertThat(balance()).isEqualTo(12);
    }

    @Test
    void what_is_not_in_the_database_any_more_is_not_found() {
        deposit(here, 5);
        database.drop();

        assertThat(here.aggregates().find(D17)).isEmpty();
    }

    private long balance() {
        return here.aggregates()
                .find(D17)
                .map(Stored::state)
                .orElseThrow()
                .opened()
                .balance();
    }

    private static void deposit(Replica<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> replica, long amount) {
        replica.aggregates().handle(D17, null, new LedgerCommand.Deposit(amount));
    }

    private Replica<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> replica() {
        return new Replica<>(
                database,
                new LedgerType("bank", "ledgers", "ledger.test"),
                new JsonStates<>(Ledger.class),
                new SaidInMemory(),
                new HandTimer());
    }
}
