package vn.motcua.localstack.chaos;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How far each subject has come, as its document says: the sequence of the last record it has announced. */
final class Documents {

    private static final String SEQUENCE = "sequence";

    private Documents() {}

    /**
     * Reads the documents of all services.
     *
     * @param server the connection string, without a database
     * @param databases one for each service, under the name it signs its records with
     * @return sequences by subject, by service
     */
    static Map<String, Map<String, Long>> read(String server, Iterable<String> databases) {
        var sequences = new TreeMap<String, Map<String, Long>>();
        try (var client = MongoClients.create(server)) {
            for (var name : databases) {
                var database = client.getDatabase(name);
                var ofService = new HashMap<String, Long>();
                for (var collection : database.listCollectionNames()) {
                    database.getCollection(collection)
                            .find(Filters.and(Filters.exists(SEQUENCE), Filters.exists("outbox")))
                            .projection(Projections.include(SEQUENCE))
                            .forEach(document -> ofService.put(
                                    String.valueOf(document.get("_id")),
                                    document.get(SEQUENCE, Number.class).longValue()));
                }
                sequences.put(name, ofService);
            }
        }
        return sequences;
    }
}
