package vn.motcua.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;

/**
 * The order of a list that is read in pages: by one field, and by id where that is the same. A page begins behind the last of the
 * one before, however long the list has grown meanwhile.
 *
 * @param field the path of the field
 * @param descending whether the greatest comes first
 */
public record Keyset(String field, boolean descending) {
    private static final String ID = "_id";

    /** The least first. */
    public static Keyset ascending(String field) {
        return new Keyset(field, false);
    }

    /** The greatest first. */
    public static Keyset descending(String field) {
        return new Keyset(field, true);
    }

    /** As a sort, and as the end of an index. */
    public Bson order() {
        return descending ? Sorts.descending(field, ID) : Sorts.ascending(field, ID);
    }

    /** What comes behind a place; the field is bounded by itself, so that an index is entered there. */
    public Bson behind(Instant value, String id) {
        return behind(Date.from(value), id);
    }

    /** The same for a number or a text. */
    public Bson behind(Object value, String id) {
        return descending
                ? and(lte(field, value), or(lt(field, value), lt(ID, id)))
                : and(gte(field, value), or(gt(field, value), gt(ID, id)));
    }
}
