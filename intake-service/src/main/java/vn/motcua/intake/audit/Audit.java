package vn.motcua.intake.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Actor;

/**
 * The record of looks at persons (Law 91/2025: every search and every list taken away is on record). A look is written down before
 * it is answered: what cannot be recorded is not shown. What was looked for stands there as the tokens it was found by, so that it can
 * be told who looked for somebody, and nobody can be found by reading it.
 */
@Component
public final class Audit {
    private static final String PURPOSE = "purpose";

    private final MongoCollection<Document> collection;
    private final Seal seal;
    private final BusinessClock clock;

    Audit(MongoDatabase database, Seal seal, BusinessClock clock) {
        this.collection = database.getCollection("looks");
        this.seal = seal;
        this.clock = clock;
        collection.createIndex(Indexes.ascending("tokens"));
        collection.createIndex(Indexes.ascending("by", "at"));
    }

    /** What was looked at. */
    public sealed interface Look {

        /**
         * Dossiers were looked for by a number of a person.
         *
         * @param purpose as whoever looked gave it
         */
        record Search(List<String> tokens, String purpose, int hits) implements Look {}

        /** Papers that somebody has handed in before were looked for, to be referred to. */
        record KnownPapers(List<String> tokens, int hits) implements Look {}

        /**
         * The log book of an agency was taken away.
         *
         * @param period its first and its last day
         */
        record LogBook(String agency, String period) implements Look {}
    }

    /** Writes a look down. */
    public void note(Actor actor, Look look) {
        var id = UUID.randomUUID().toString();
        var entry = new Document("_id", id)
                .append("at", Date.from(clock.now()))
                .append("by", actor.id())
                .append("client", actor.client())
                .append("agency", actor.agency())
                .append("kind", look.getClass().getSimpleName());
        switch (look) {
            case Look.Search(var tokens, var purpose, var hits) ->
                found(entry, tokens, hits).append(PURPOSE, seal.seal(purpose, id + "/" + PURPOSE));
            case Look.KnownPapers(var tokens, var hits) -> found(entry, tokens, hits);
            case Look.LogBook(var agency, var period) ->
                entry.append("of", agency).append("period", period);
        }
        collection.insertOne(entry);
    }

    private static Document found(Document entry, List<String> tokens, @Nullable Integer hits) {
        return entry.append("tokens", tokens).append("hits", hits);
    }
}
