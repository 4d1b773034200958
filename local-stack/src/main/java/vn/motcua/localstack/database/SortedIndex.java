package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index, on disk in the same file and the same commits as the documents. A document has one row per
 * combination of its values, and none while its first field has no value: an index on what is due holds only what is
 * due. It gives up, and its queries scan again, once it meets a value whose order it does not know.
 */
final class SortedIndex extends Index<Object> {

    private static final int BUILT = 1;
    private static final int UNUSABLE = 2;
    private static final int HAS_LEFT_OUT = 4;
    private static final int FIRST_MULTIVALUED = 8;

    private final List<Path> columns;
    private final MVMap<IndexEntry, Value> rows;
    private final MVMap<String, Integer> traits;
    private int known;

    /**
     * @param rows the columns' values and the document; the map's value is nothing
     * @param traits of all indexes, under the names of their maps
     */
    SortedIndex(String name, List<IndexKey> keys, MVMap<IndexEntry, Value> rows, MVMap<String, Integer> traits) {
        super(name, keys, true);
        this.columns = keys.stream().map(key -> Path.of(key.getKey())).toList();
        this.rows = rows;
        this.traits = traits;
        this.known = traits.getOrDefault(rows.getName(), 0);
    }

    /** Whether every document of its collection has been looked at. */
    boolean built() {
        return has(BUILT);
    }

    void build(Stream<Document> documents) {
        rows.clear();
        if (!columns.stream().allMatch(Path::indexable)) {
            note(UNUSABLE);
        }
        documents.forEach(document -> put(rows(document)));
        note(BUILT);
    }

    private boolean has(int trait) {
        return (known & trait) != 0;
    }

    private void note(int trait) {
        if (!has(trait)) {
            known |= trait;
            traits.put(rows.getName(), known);
        }
    }

    boolean usable() {
        return !has(UNUSABLE);
    }

    List<Path> columns() {
        return columns;
    }

    /** Whether any document has ever had an array at this column. */
    boolean multivalued(int column) {
        return has(FIRST_MULTIVALUED << column);
    }

    boolean multivalued() {
        return known >= FIRST_MULTIVALUED;
    }

    boolean hasEveryDocument() {
        return !has(HAS_LEFT_OUT);
    }

    /** The rows between two edges, in order or backwards. */
    Stream<IndexEntry> between(IndexEntry from, IndexEntry to, boolean backwards) {
        if (from.compareTo(to) >= 0) {
            return Stream.empty();
        }
        var cursor = backwards ? rows.cursor(to, from, true) : rows.cursor(from, to, false);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false);
    }

    /** How many rows lie between two edges. */
    long count(IndexEntry from, IndexEntry to) {
        return from.compareTo(to) >= 0 ? 0 : Math.max(0, rowsBefore(to) - rowsBefore(from));
    }

    private long rowsBefore(IndexEntry edge) {
        var place = rows.getKeyIndex(edge);
        return place < 0 ? -1 - place : place;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        put(rows(document, position));
    }

    private void put(Set<IndexEntry> come) {
        if (come.isEmpty()) {
            note(HAS_LEFT_OUT);
        }
        come.forEach(row -> rows.put(row, ValueNull.INSTANCE));
    }

    /** Null: the collection takes the position from the index on {@code _id}. */
    @Override
    public @Nullable Object remove(Document document) {
        rows(document).forEach(rows::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (columns.stream().allMatch(column -> column.isSame(oldDocument, newDocument))) {
            return;
        }
        var gone = rows(oldDocument, position);
        var come = rows(newDocument, position);
        if (gone.equals(come)) {
            return;
        }
        gone.stream().filter(row -> !come.contains(row)).forEach(rows::remove);
        put(come);
    }

    /** The rows that a document has, or should have. */
    Set<IndexEntry> rows(Document document) {
        return rows(document, Missing.ofNullable(document.get("_id")));
    }

    private Set<IndexEntry> rows(Document document, Object position) {
        if (!usable()) {
            return Set.of();
        }
        List<List<Object>> rows = List.of(List.of());
        for (var column = 0; column < columns.size(); column++) {
            var values = valuesAt(column, document);
            if (!usable() || (column == 0 && values.isEmpty())) {
                return Set.of();
            }
            rows = combine(rows, values.isEmpty() ? Set.of(Missing.getInstance()) : values);
        }
        var entriesOfDocument = new HashSet<IndexEntry>();
        rows.forEach(values -> entriesOfDocument.add(IndexEntry.row(values, position)));
        return entriesOfDocument;
    }

    private Set<Object> valuesAt(int column, Document document) {
        var values = new HashSet<>();
        var array = columns.get(column).visit(document, value -> {
            if (Conditions.isComparable(value)) {
                values.add(value);
            } else if (Missing.isNeitherNullNorMissing(value)) {
                giveUp();
            }
        });
        if (array) {
            note(FIRST_MULTIVALUED << column);
        }
        return values;
    }

    private static List<List<Object>> combine(List<List<Object>> rows, Set<?> values) {
        var longer = new ArrayList<List<Object>>(rows.size() * values.size());
        for (var row : rows) {
            for (var value : values) {
                longer.add(IndexEntry.append(row, value));
            }
        }
        return longer;
    }

    private void giveUp() {
        note(UNUSABLE);
        rows.clear();
    }

    @Override
    public void drop() {
        traits.remove(rows.getName());
        rows.getStore().removeMap(rows);
    }

    /** Never: an empty one would be built anew by the library, but {@link #build} has been here. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return rows.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return rows.sizeAsLong();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // every document fits: the index is not unique
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // every document fits: the index is not unique
    }

    /** Null: positions come from the index on {@code _id}. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Never: queries are planned by {@link QueryPlan}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by QueryPlan");
    }
}
