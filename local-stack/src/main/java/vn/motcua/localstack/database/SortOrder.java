package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Whether reading an index forwards or backwards gives the order a query asks for. */
final class SortOrder {

    private final boolean served;
    private final boolean descending;

    /**
     * @param fixed how many leading columns the query fixes
     * @param single whether it fixes them to one value each
     */
    SortOrder(SortedIndex index, int fixed, boolean single, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            this.served = true;
            this.descending = false;
            return;
        }
        var directions = orderBy.values().stream()
                .map(direction -> direction instanceof Number number ? number.intValue() : 0)
                .distinct()
                .toList();
        this.descending = directions.getFirst() < 0;
        this.served = single && directions.size() == 1 && directions.getFirst() != 0 && follows(index, fixed, orderBy);
    }

    boolean served() {
        return served;
    }

    boolean descending() {
        return served && descending;
    }

    private static boolean follows(SortedIndex index, int fixed, Document orderBy) {
        var remaining = new ArrayList<String>();
        for (var column = fixed; column < index.columns().size(); column++) {
            remaining.add(
                    index.multivalued(column) ? "" : index.columns().get(column).text());
        }
        remaining.add("_id");
        var wanted = new ArrayList<>(orderBy.keySet());
        return wanted.size() <= remaining.size()
                && remaining.subList(0, wanted.size()).equals(wanted);
    }
}
