package vn.motcua.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings subjects that an earlier release has stored to the fields that this one lists and polls by; otherwise they would be in no
 * new list until their next change. They are taken in the order of their ids, batch by batch, and how far that has come is kept, so
 * that it goes on where it ended. State and version stay: nobody is told of a change, and whoever writes at the same time wins.
 */
public final class OlderFields<S> {
    private static final Logger LOG = LoggerFactory.getLogger(OlderFields.class);
    private static final String EDITION = "edition";
    private static final String AFTER = "after";

    private final MongoCollection<Document> subjects;
    private final MongoCollection<Document> progress;
    private final StateMapper<S> states;
    private final Function<S, Map<String, Object>> fields;
    private final int edition;
    private boolean done;

    /**
     * @param progress one document for each collection of subjects
     * @param fields those of this release
     * @param edition counts how often they changed; what was brought to this one is not looked at again
     */
    public OlderFields(
            MongoCollection<Document> subjects,
            MongoCollection<Document> progress,
            StateMapper<S> states,
            Function<S, Map<String, Object>> fields,
            int edition) {
        this.subjects = subjects;
        this.progress = progress;
        this.states = states;
        this.fields = fields;
        this.edition = edition;
    }

    /** Takes the next batch; does nothing once there is none. */
    public void next(int batch) {
        if (done) {
            return;
        }
        var name = subjects.getNamespace().getCollectionName();
        var come = Optional.ofNullable(progress.find(eq("_id", name)).first())
                .filter(known -> known.getInteger(EDITION) >= edition)
                .orElseGet(() -> new Document(AFTER, ""));
        var after = come.getString(AFTER);
        if (after == null) {
            done = true;
            return;
        }
        var found = subjects.find(gt("_id", after))
                .projection(include("version", "state", "index"))
                .sort(ascending("_id"))
                .limit(batch)
                .into(new ArrayList<>());
        var older =
                found.stream().flatMap(document -> update(document).stream()).toList();
        if (!older.isEmpty() && !isBrought(older)) {
            return;
        }
        done = found.size() < batch;
        progress.updateOne(
                eq("_id", name),
                combine(
                        set(EDITION, edition),
                        done ? unset(AFTER) : set(AFTER, found.getLast().getString("_id"))),
                new UpdateOptions().upsert(true));
        if (!older.isEmpty()) {
            LOG.info("{} {} brought to the fields of edition {}", older.size(), name, edition);
        }
    }

    /** False if somebody else wrote first: the batch is then taken again. */
    private boolean isBrought(List<WriteModel<Document>> older) {
        return subjects.bulkWrite(older, new BulkWriteOptions().ordered(false)).getMatchedCount() == older.size();
    }

    private Optional<WriteModel<Document>> update(Document subject) {
        try {
            var right = MongoStore.values(fields.apply(states.read(subject.get("state", Document.class))));
            return right.equals(subject.get("index"))
                    ? Optional.empty()
                    : Optional.of(new UpdateOneModel<>(
                            and(eq("_id", subject.getString("_id")), eq("version", subject.get("version"))),
                            set("index", right)));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("dossierId", subject.getString("_id"))
                    .log("Its fields stay of an older edition: {}", e.toString());
            return Optional.empty();
        }
    }
}
