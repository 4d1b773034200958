package vn.motcua.localstack.bench;

import com.mongodb.client.MongoClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.localstack.Service;

/**
 * What the services have asked of the embedded database, for one dossier or in all. Everything that came meanwhile is in it, also the
 * questions that services ask of themselves all the time, whether there is something to do: of these reads there are the more for
 * each dossier the longer it takes, of the writes there are not.
 *
 * @param services by service, each with a database of its own name
 */
record DatabaseUse(Asked all, Map<String, Asked> services) {

    /**
     * What was asked.
     *
     * @param writes documents inserted, updated or deleted, however many of them came in one command
     * @param roundTrips commands answered, without those by which a driver learns whether a server is there
     * @param reads of these, those that change nothing
     */
    record Asked(double writes, double roundTrips, double reads) {

        private static final Asked NOTHING = new Asked(0, 0, 0);

        private static Asked of(Document counted) {
            var reads = number(counted, "reads");
            return new Asked(number(counted, "written"), reads + number(counted, "changes"), reads);
        }

        private static double number(Document counted, String name) {
            return counted.get(name, Number.class).doubleValue();
        }

        private Asked plus(Asked other) {
            return new Asked(writes + other.writes, roundTrips + other.roundTrips, reads + other.reads);
        }

        private Asked minus(Asked other) {
            return new Asked(writes - other.writes, roundTrips - other.roundTrips, reads - other.reads);
        }

        private Asked forEachOf(int count) {
            return new Asked(writes / count, roundTrips / count, reads / count);
        }
    }

    /** Since the database was opened; null if it does not count, as MongoDB itself does not. */
    static @Nullable DatabaseUse soFar(MongoClient database) {
        var status = database.getDatabase("admin").runCommand(new Document("serverStatus", 1));
        var counted = status.getEmbedded(List.of("metrics", "askedOf"), Document.class);
        return counted == null ? null : of(counted);
    }

    /** What went to the file since the database was opened; nothing, if it does not count that. */
    static long bytesWritten(MongoClient database) {
        var status = database.getDatabase("admin").runCommand(new Document("serverStatus", 1));
        return status.get("metrics", new Document()).get("bytesWritten") instanceof Number bytes
                ? bytes.longValue()
                : 0;
    }

    private static DatabaseUse of(Document counted) {
        var services = new LinkedHashMap<String, Asked>();
        for (var service : Service.inside()) {
            var asked = counted.get(service.word(), Document.class);
            services.put(service.word(), asked == null ? Asked.NOTHING : Asked.of(asked));
        }
        return ofAll(services);
    }

    private static DatabaseUse ofAll(Map<String, Asked> services) {
        return new DatabaseUse(services.values().stream().reduce(Asked.NOTHING, Asked::plus), services);
    }

    /** What came since then, for each of so many. */
    DatabaseUse eachSince(DatabaseUse then, int count) {
        var each = new LinkedHashMap<>(services);
        each.replaceAll((service, asked) ->
                asked.minus(then.services.getOrDefault(service, Asked.NOTHING)).forEachOf(Math.max(1, count)));
        return ofAll(each);
    }

    String line() {
        return "%.1f writes (%s), %.1f round trips (%s), %.1f of them reads (%s)"
                .formatted(
                        all.writes,
                        byService(Asked::writes),
                        all.roundTrips,
                        byService(Asked::roundTrips),
                        all.reads,
                        byService(Asked::reads));
    }

    private String byService(ToDoubleFunction<Asked> figure) {
        return services.entrySet().stream()
                .map(each -> "%s %.1f".formatted(each.getKey(), figure.applyAsDouble(each.getValue())))
                .collect(Collectors.joining(", "));
    }
}
