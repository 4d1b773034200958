package vn.motcua.notification.correspondence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceFields;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.correspondence.LetterList;

/** Letters of all dossiers by state and signing agency, in the order of their ids. */
@Component
final class MongoLetterList implements LetterList {

    private static final String FIELD = "index." + CorrespondenceFields.LETTERS;

    private final MongoCollection<Document> collection;
    private final StateMapper<Correspondence> states;

    MongoLetterList(MongoDatabase database, StateMapper<Correspondence> states) {
        this.collection = database.getCollection(CorrespondenceFields.COLLECTION);
        this.states = states;
        collection.createIndex(Indexes.ascending(FIELD), new IndexOptions().sparse(true));
    }

    @Override
    public List<Entry> page(Set<Letter.State> wanted, Set<AgencyCode> agencies, @Nullable LetterId after, int limit) {
        var keys = keys(wanted, agencies);
        var entries = new ArrayList<Entry>();
        var from =
                after == null ? in(FIELD, keys) : and(gte("_id", after.dossier().value()), in(FIELD, keys));
        var more = true;
        while (more) {
            var found = collection
                    .find(from)
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .into(new ArrayList<>());
            for (var document : found) {
                states.read(document.get("state", Document.class)).written().ifPresent(book -> book.letters().stream()
                        .filter(letter ->
                                wanted.contains(book.stateOf(letter)) && agencies.contains(letter.signingAgency()))
                        .filter(letter -> after == null || isAfter(letter.id(), after))
                        .forEach(letter -> entries.add(new Entry(book, letter))));
            }
            more = found.size() == limit && entries.size() < limit;
            from = found.isEmpty() ? from : beyond(found.getLast().getString("_id"), keys);
        }
        return entries.stream().limit(limit).toList();
    }

    @Override
    public long waiting(Set<AgencyCode> agencies) {
        return collection.countDocuments(in(FIELD, keys(EnumSet.of(Letter.State.DRAFTED), agencies)));
    }

    /** What was filed before that state had a name is still listed as approved, until its book is written again. */
    private static List<String> keys(Set<Letter.State> wanted, Set<AgencyCode> agencies) {
        var looked = EnumSet.copyOf(wanted);
        if (looked.contains(Letter.State.FILED)) {
            looked.add(Letter.State.APPROVED);
        }
        return looked.stream()
                .flatMap(state -> agencies.stream().map(agency -> Letter.key(state, agency)))
                .toList();
    }

    private static Bson beyond(String id, Collection<String> keys) {
        return and(gt("_id", id), in(FIELD, keys));
    }

    private static boolean isAfter(LetterId letter, LetterId other) {
        var dossiers = letter.dossier().compareTo(other.dossier());
        return dossiers > 0 || dossiers == 0 && letter.serial() > other.serial();
    }
}
