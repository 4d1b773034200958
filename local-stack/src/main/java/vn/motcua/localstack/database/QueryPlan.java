package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one index can answer one query: the stretches of it to read, and whether they come in the order asked for. */
final class QueryPlan {

    private static final int MOST_STRETCHES = 1_000;
    private static final int ENOUGH_TO_COMPARE = 200;

    private record Stretch(SortedIndex index, IndexEntry from, IndexEntry to) {
        Stream<IndexEntry> rows(boolean backwards) {
            return index.between(from, to, backwards);
        }
    }

    private final SortedIndex index;
    private final List<Stretch> stretches;
    private final boolean ordered;
    private final boolean descending;

    private QueryPlan(SortedIndex index, List<Stretch> stretches, boolean ordered, boolean descending) {
        this.index = index;
        this.stretches = stretches;
        this.ordered = ordered;
        this.descending = descending;
    }

    static Optional<QueryPlan> best(List<SortedIndex> indexes, Conditions conditions, @Nullable Document orderBy) {
        QueryPlan best = null;
        var fewest = Long.MAX_VALUE;
        for (var index : indexes) {
            var plan = index.usable() ? of(index, conditions, orderBy) : null;
            if (plan != null) {
                var size = plan.size();
                if (best == null || size < fewest || (size == fewest && plan.ordered && !best.ordered)) {
                    best = plan;
                    fewest = size;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable QueryPlan of(SortedIndex index, Conditions conditions, @Nullable Document orderBy) {
        List<List<Object>> prefixes = List.of(List.of());
        var column = 0;
        var columns = index.columns();
        while (column < columns.size()) {
            var field = conditions.on(columns.get(column).text());
            var oneOf = field == null ? null : field.oneOf();
            if (oneOf == null || (long) prefixes.size() * oneOf.size() > MOST_STRETCHES) {
                break;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> oneOf.stream().map(value -> IndexEntry.append(prefix, value)))
                    .toList();
            column++;
        }
        var range = column < columns.size() ? rangeOn(columns.get(column), conditions) : null;
        var order = new SortOrder(index, column, prefixes.size() == 1, orderBy);
        if (column == 0 && range == null && !(order.served() && index.hasEveryDocument())) {
            return null;
        }
        var stretches = new ArrayList<Stretch>();
        for (var prefix : prefixes) {
            stretches.add(
                    range == null
                            ? new Stretch(index, IndexEntry.before(prefix), IndexEntry.after(prefix))
                            : stretch(index, prefix, range, index.multivalued(column)));
        }
        return new QueryPlan(index, stretches, order.served(), order.descending());
    }

    private static Conditions.@Nullable Field rangeOn(Path column, Conditions conditions) {
        var field = conditions.on(column.text());
        return field == null || (field.lower() == null && field.upper() == null) ? null : field;
    }

    /** Two elements of one array may each satisfy one end of a range, so an array is searched by one end only. */
    private static Stretch stretch(
            SortedIndex index, List<Object> prefix, Conditions.Field range, boolean multivalued) {
        var lower = range.lower();
        var upper = multivalued && lower != null ? null : range.upper();
        var from = lower == null
                ? IndexEntry.after(IndexEntry.append(prefix, Missing.getInstance()))
                : lower.inclusive()
                        ? IndexEntry.before(IndexEntry.append(prefix, lower.value()))
                        : IndexEntry.after(IndexEntry.append(prefix, lower.value()));
        var to = upper == null
                ? IndexEntry.after(prefix)
                : upper.inclusive()
                        ? IndexEntry.after(IndexEntry.append(prefix, upper.value()))
                        : IndexEntry.before(IndexEntry.append(prefix, upper.value()));
        return new Stretch(index, from, to);
    }

    /** Counted only far enough to tell a narrow plan from a wide one. */
    private long size() {
        return stretches.stream()
                .flatMap(stretch -> stretch.rows(false))
                .limit(ENOUGH_TO_COMPARE)
                .count();
    }

    boolean ordered() {
        return ordered;
    }

    Stream<Object> positions() {
        var positions =
                stretches.stream().flatMap(stretch -> stretch.rows(descending)).map(IndexEntry::position);
        return index.multivalued() ? positions.distinct() : positions;
    }
}
