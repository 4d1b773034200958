package vn.motcua.localstack;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.localstack.broker.EmbeddedBroker;
import vn.motcua.localstack.database.EmbeddedDatabase;

/** The broker and the database that the services rest on. */
sealed interface BackingServices extends AutoCloseable permits BackingServices.Embedded, BackingProcess {

    void startDatabase();

    /** Stops the database in good order, so that it has everything it answered for. */
    void stopDatabase();

    void startBroker();

    /** Stops the broker in good order; clients find nobody until it is started again. */
    void stopBroker();

    @Override
    void close();

    /** Both in this process. */
    final class Embedded implements BackingServices {
        private final StackSettings settings;
        private volatile @Nullable EmbeddedBroker broker;
        private volatile @Nullable EmbeddedDatabase database;

        Embedded(StackSettings settings) {
            this.settings = settings;
        }

        @Override
        public void startDatabase() {
            database = EmbeddedDatabase.start(
                    settings.data().resolve("database"),
                    settings.ports().database(),
                    settings.backing().commitDelay());
        }

        @Override
        public void stopDatabase() {
            Objects.requireNonNull(database).close();
            database = null;
        }

        @Override
        public void startBroker() {
            broker = EmbeddedBroker.start(
                    settings.data().resolve("broker"),
                    settings.ports().broker(),
                    settings.ports().controller());
        }

        @Override
        public void stopBroker() {
            Objects.requireNonNull(broker).close();
            broker = null;
        }

        @Override
        public void close() {
            if (broker != null) {
                stopBroker();
            }
            if (database != null) {
                stopDatabase();
            }
        }
    }
}
