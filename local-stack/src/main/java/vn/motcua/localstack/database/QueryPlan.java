package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How indexes can answer one query: the stretches of them to read, and whether they come in the order asked for. A choice between
 * demands ({@code $or}) is answered by a stretch for each of them.
 */
final class QueryPlan {

    private static final int MOST_STRETCHES = 1_000;

    private record Stretch(SortedIndex index, IndexEntry from, IndexEntry to) {
        Stream<IndexEntry> rows(boolean backwards) {
            return index.between(from, to, backwards);
        }

        long size() {
            return index.count(from, to);
        }
    }

    private final List<Stretch> stretches;
    private final long size;
    private final boolean distinct;
    private final boolean ordered;
    private final boolean descending;

    private QueryPlan(List<Stretch> stretches, boolean distinct, boolean ordered, boolean descending) {
        this.stretches = stretches;
        this.size = stretches.stream().mapToLong(Stretch::size).sum();
        this.distinct = distinct;
        this.ordered = ordered;
        this.descending = descending;
    }

    /** All ways to answer the query. */
    static Stream<QueryPlan> all(List<SortedIndex> indexes, Conditions conditions, @Nullable Document orderBy) {
        return Stream.concat(
                indexes.stream()
                        .filter(SortedIndex::usable)
                        .map(index -> of(index, conditions, orderBy))
                        .filter(Objects::nonNull),
                conditions.choices().stream()
                        .map(any -> union(indexes, any, orderBy))
                        .filter(Objects::nonNull));
    }

    private static @Nullable QueryPlan union(
            List<SortedIndex> indexes, List<Conditions> alternatives, @Nullable Document orderBy) {
        var stretches = new ArrayList<Stretch>();
        for (var alternative : alternatives) {
            var narrowest = indexes.stream()
                    .filter(SortedIndex::usable)
                    .map(index -> of(index, alternative, null))
                    .filter(Objects::nonNull)
                    .min(Comparator.comparingLong(QueryPlan::size));
            if (narrowest.isEmpty()) {
                return null;
            }
            stretches.addAll(narrowest.get().stretches);
        }
        return new QueryPlan(stretches, true, orderBy == null || orderBy.isEmpty(), false);
    }

    private static @Nullable QueryPlan of(SortedIndex index, Conditions conditions, @Nullable Document orderBy) {
        List<List<Object>> prefixes = List.of(List.of());
        var column = 0;
        var columns = index.columns();
        while (column < columns.size()) {
            var oneOf = fixed(index, column, conditions);
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
        return new QueryPlan(stretches, index.multivalued(), order.served(), order.descending());
    }

    /** A document without a value in a later column has a row that says so, unless an array might hold other values beside it. */
    private static @Nullable Set<Object> fixed(SortedIndex index, int column, Conditions conditions) {
        var field = conditions.on(index.columns().get(column).text());
        if (field == null) {
            return null;
        }
        var isAbsent = field.absent() && column > 0 && !index.multivalued(column);
        return field.oneOf() == null && isAbsent ? Set.of(Missing.getInstance()) : field.oneOf();
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

    /** How many rows it reads at most. */
    long size() {
        return size;
    }

    boolean ordered() {
        return ordered;
    }

    /** Of the documents there are now, whenever the stream is read. */
    Stream<Object> positions() {
        var rows = stretches.stream().map(stretch -> stretch.rows(descending)).toList();
        var positions = rows.stream().flatMap(each -> each).map(IndexEntry::position);
        return distinct ? positions.distinct() : positions;
    }
}
