package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a sorted index: one value per column, then the document. A row with fewer columns stands for the place just
 * before ({@link Edge#BEFORE}) or just after ({@link Edge#AFTER}) all rows that begin with its values.
 */
record IndexEntry(List<Object> values, Object position, Edge edge) implements Comparable<IndexEntry> {

    enum Edge {
        BEFORE,
        ROW,
        AFTER
    }

    static IndexEntry row(List<Object> values, Object position) {
        return new IndexEntry(values, position, Edge.ROW);
    }

    static IndexEntry before(List<Object> prefix) {
        return new IndexEntry(prefix, Missing.getInstance(), Edge.BEFORE);
    }

    static IndexEntry after(List<Object> prefix) {
        return new IndexEntry(prefix, Missing.getInstance(), Edge.AFTER);
    }

    static List<Object> append(List<Object> prefix, Object value) {
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }

    @Override
    public int compareTo(IndexEntry other) {
        var columns = Math.min(values.size(), other.values.size());
        for (var column = 0; column < columns; column++) {
            var order = ValueComparator.asc().compare(values.get(column), other.values.get(column));
            if (order != 0) {
                return order;
            }
        }
        if (values.size() != other.values.size()) {
            return values.size() < other.values.size() ? side(edge) : -side(other.edge);
        }
        if (edge != Edge.ROW || other.edge != Edge.ROW) {
            return side(edge) - side(other.edge);
        }
        return ValueComparator.ascWithoutListHandling().compare(position, other.position);
    }

    private static int side(Edge edge) {
        return switch (edge) {
            case BEFORE -> -1;
            case ROW -> 0;
            case AFTER -> 1;
        };
    }
}
