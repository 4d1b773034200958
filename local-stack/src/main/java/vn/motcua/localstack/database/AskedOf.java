package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What each database has been asked since it was opened: commands that read, commands that change something, and documents
 * that were written. An insert, an update that found its document and a deletion are one document each, however many of them
 * come in one command. What an aggregation writes is not among them.
 */
final class AskedOf {

    static final String METRIC = "askedOf";

    /** In lower case: what a driver asks on its own account, to learn whom it talks to and whether he is there. */
    private static final Set<String> HOUSEKEEPING = Set.of(
            "buildinfo",
            "connectionstatus",
            "endsessions",
            "getlog",
            "getparameter",
            "hello",
            "ismaster",
            "killcursors",
            "ping",
            "serverstatus",
            "whatsmyuri");

    private final Map<String, Counted> databases = new ConcurrentHashMap<>();

    private record Counted(LongAdder reads, LongAdder changes, LongAdder written) {}

    private Counted of(String database) {
        return databases.computeIfAbsent(
                database, absent -> new Counted(new LongAdder(), new LongAdder(), new LongAdder()));
    }

    void command(String database, String command, boolean reads) {
        if (!HOUSEKEEPING.contains(command.toLowerCase(Locale.ROOT))) {
            var counted = of(database);
            (reads ? counted.reads : counted.changes).increment();
        }
    }

    void answered(String database, String command, Document query, Document answer) {
        var written = written(command.toLowerCase(Locale.ROOT), query, answer);
        if (written > 0) {
            of(database).written.add(written);
        }
    }

    private static int written(String command, Document query, Document answer) {
        return switch (command) {
            case "insert" -> number(answer) - refused(answer); // the library answers with what was asked for
            case "update", "delete" -> number(answer);
            case "findandmodify" ->
                answer.containsKey("lastErrorObject")
                                || answer.get("value") != null
                                || Boolean.TRUE.equals(query.get("upsert"))
                        ? 1
                        : 0;
            default -> 0;
        };
    }

    private static int number(Document answer) {
        return answer.get("n") instanceof Number number ? number.intValue() : 0;
    }

    private static int refused(Document answer) {
        return answer.get("writeErrors") instanceof Collection<?> refused ? refused.size() : 0;
    }

    Document soFar() {
        var all = new Document();
        databases.forEach((database, counted) -> all.put(
                database,
                new Document("reads", counted.reads.sum())
                        .append("changes", counted.changes.sum())
                        .append("written", counted.written.sum())));
        return all;
    }
}
