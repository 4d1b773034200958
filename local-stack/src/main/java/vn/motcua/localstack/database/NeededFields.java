package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which fields at the top of a document have to be read to answer a question: those that it asks about, and those that it wants to
 * have. A list of ten lines a page does not read what the dossiers grew to in years.
 */
final class NeededFields {

    private NeededFields() {}

    /** How to read the documents of a question: whole, if it wants them so or cannot be seen through. */
    static Function<byte[], Document> reader(
            Document query, @Nullable Document orderBy, @Nullable Document projection) {
        return of(query, orderBy, projection)
                .<Function<byte[], Document>>map(needed -> stored -> Bson.decode(stored, needed))
                .orElse(Bson::decode);
    }

    /**
     * Those that an update looks at, or changes a part of: what it puts down as a whole is not among them, nor what it leaves as it
     * is. Empty if that cannot be told.
     */
    static Optional<Set<String>> ofUpdate(Document selector, Document update) {
        var looked = new HashSet<String>();
        if (update.isEmpty() || !addAsked(selector, looked)) {
            return Optional.empty();
        }
        for (var operation : update.entrySet()) {
            if (!(operation.getKey().startsWith("$") && operation.getValue() instanceof Document changes)
                    || operation.getKey().equals("$rename")) {
                return Optional.empty();
            }
            changes.keySet().stream()
                    .filter(path -> path.contains(".") || !operation.getKey().equals("$set"))
                    .forEach(path -> looked.add(top(path)));
        }
        return Optional.of(looked);
    }

    private static Optional<Predicate<String>> of(
            Document query, @Nullable Document orderBy, @Nullable Document projection) {
        var asked = new HashSet<String>();
        if (projection == null || projection.isEmpty() || !addAsked(query, asked)) {
            return Optional.empty();
        }
        if (orderBy != null) {
            orderBy.keySet().forEach(path -> asked.add(top(path)));
        }
        var values = projection.values();
        if (values.stream().allMatch(value -> isSwitch(value, true))) {
            asked.add("_id");
            projection.keySet().forEach(path -> asked.add(top(path)));
            return Optional.of(asked::contains);
        }
        if (values.stream().allMatch(value -> isSwitch(value, false))) {
            return Optional.of(name -> asked.contains(name) || !projection.containsKey(name));
        }
        return Optional.empty();
    }

    /** Whether every field that the query looks at is known. */
    private static boolean addAsked(Document query, Set<String> asked) {
        for (var demand : query.entrySet()) {
            switch (demand.getKey()) {
                case "$and", "$or", "$nor" -> {
                    if (!(demand.getValue() instanceof Collection<?> parts)
                            || !parts.stream()
                                    .allMatch(part -> part instanceof Document each && addAsked(each, asked))) {
                        return false;
                    }
                }
                case String path
                when path.startsWith("$") -> {
                    return false;
                }
                case String path -> asked.add(top(path));
            }
        }
        return true;
    }

    private static boolean isSwitch(@Nullable Object value, boolean on) {
        return switch (value) {
            case Boolean is -> is == on;
            case Number number -> number.doubleValue() != 0 == on;
            case null, default -> false;
        };
    }

    private static String top(String path) {
        var end = path.indexOf('.');
        return end < 0 ? path : path.substring(0, end);
    }
}
