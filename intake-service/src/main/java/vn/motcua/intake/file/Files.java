package vn.motcua.intake.file;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Actor;

/** The papers themselves, sealed; written once, before anything mentions them. */
@Component
public final class Files {
    private static final String CONTENT = "content";
    private static final String NAME = "name";
    private static final String DOSSIER = "dossier";

    private final MongoCollection<Document> collection;
    private final Seal seal;

    Files(MongoDatabase database, Seal seal) {
        this.collection = database.getCollection("files");
        this.seal = seal;
    }

    /**
     * A file without its content.
     *
     * @param client the API client that uploaded it
     * @param by who uploaded it
     * @param agency the agency of who uploaded it, null for the public's clients
     * @param digest keyed hash of name and content
     * @param dossier the one it belongs to, null until a dossier names it
     */
    record Label(
            String id,
            String name,
            String type,
            long size,
            String client,
            String by,
            @Nullable String agency,
            Instant at,
            String digest,
            @Nullable DossierId dossier) {

        boolean isOf(Actor actor) {
            return client.equals(actor.client()) && (agency == null || actor.covers(agency));
        }
    }

    /**
     * Keeps a file.
     *
     * @return false if there is one of this id already
     */
    boolean keep(Label label, byte[] content) {
        var dossier = label.dossier();
        var document = new Document("_id", label.id())
                .append(NAME, seal.seal(label.name(), label.id() + "/" + NAME))
                .append("type", label.type())
                .append("size", label.size())
                .append("client", label.client())
                .append("by", label.by())
                .append("agency", label.agency())
                .append("at", Date.from(label.at()))
                .append("digest", label.digest())
                .append(DOSSIER, dossier == null ? null : dossier.value())
                .append(CONTENT, new Binary(seal.seal(content, label.id() + "/" + CONTENT)));
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** What is known of a file. */
    Optional<Label> label(String id) {
        var withoutContent = Projections.exclude(CONTENT);
        return Optional.ofNullable(collection
                        .find(Filters.eq("_id", id))
                        .projection(withoutContent)
                        .first())
                .map(this::label);
    }

    /** What is in a file. */
    Optional<byte[]> content(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first())
                .map(found -> seal.open(found.get(CONTENT, Binary.class).getData(), id + "/" + CONTENT));
    }

    /**
     * Gives a file to a dossier, for good unless it is released.
     *
     * @return false if it belongs to a dossier already
     */
    boolean bind(String id, DossierId dossier) {
        var free = Filters.and(Filters.eq("_id", id), Filters.eq(DOSSIER, null));
        return collection.updateOne(free, Updates.set(DOSSIER, dossier.value())).getModifiedCount() == 1;
    }

    /** Takes back what a refused order has bound. */
    void release(String id, DossierId dossier) {
        var bound = Filters.and(Filters.eq("_id", id), Filters.eq(DOSSIER, dossier.value()));
        collection.updateOne(bound, Updates.unset(DOSSIER));
    }

    private Label label(Document found) {
        var id = found.getString("_id");
        return new Label(
                id,
                seal.open(found.getString(NAME), id + "/" + NAME),
                found.getString("type"),
                found.get("size", Number.class).longValue(),
                found.getString("client"),
                found.getString("by"),
                found.getString("agency"),
                found.getDate("at").toInstant(),
                found.getString("digest"),
                DossierId.ofNullable(found.getString(DOSSIER)));
    }
}
