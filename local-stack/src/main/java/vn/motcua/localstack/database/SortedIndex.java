package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index kept in memory, built from the stored documents when its collection is opened. A document has one
 * row per combination of its values, and none while its first field has no value: an index on what is due holds only
 * what is due. It gives up, and its queries scan again, once it meets a value whose order it does not know.
 */
final class SortedIndex extends Index<Object> {

    private final List<Path> columns;
    private final boolean[] multivalued;
    private final NavigableSet<IndexEntry> entries = new TreeSet<>();
    private long documentsWithoutEntry;
    private boolean usable;

    SortedIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.columns = keys.stream().map(key -> Path.of(key.getKey())).toList();
        this.multivalued = new boolean[columns.size()];
        this.usable = columns.stream().allMatch(Path::indexable);
    }

    boolean usable() {
        return usable;
    }

    List<Path> columns() {
        return columns;
    }

    /** Whether any document has ever had an array at this column. */
    boolean multivalued(int column) {
        return multivalued[column];
    }

    boolean multivalued() {
        for (var column : multivalued) {
            if (column) {
                return true;
            }
        }
        return false;
    }

    boolean hasEveryDocument() {
        return documentsWithoutEntry == 0;
    }

    /** The rows between two edges, in order. */
    NavigableSet<IndexEntry> between(IndexEntry from, IndexEntry to) {
        return from.compareTo(to) < 0 ? entries.subSet(from, true, to, true) : new TreeSet<>();
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var rows = rows(document, position);
        if (rows.isEmpty()) {
            documentsWithoutEntry++;
        }
        entries.addAll(rows);
    }

    /** Null: the collection takes the position from the index on {@code _id}. */
    @Override
    public @Nullable Object remove(Document document) {
        var rows = rows(document, Missing.ofNullable(document.get("_id")));
        if (rows.isEmpty()) {
            documentsWithoutEntry--;
        }
        rows.forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        var gone = rows(oldDocument, position);
        var come = rows(newDocument, position);
        if (gone.equals(come)) {
            return;
        }
        documentsWithoutEntry += (come.isEmpty() ? 1 : 0) - (gone.isEmpty() ? 1 : 0);
        gone.forEach(entries::remove);
        entries.addAll(come);
    }

    private Set<IndexEntry> rows(Document document, Object position) {
        if (!usable) {
            return Set.of();
        }
        List<List<Object>> rows = List.of(List.of());
        for (var column = 0; column < columns.size(); column++) {
            var values = valuesAt(column, document);
            if (!usable || (column == 0 && values.isEmpty())) {
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
        multivalued[column] |= array;
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
        usable = false;
        entries.clear();
    }

    @Override
    public void drop() {
        entries.clear();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
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
