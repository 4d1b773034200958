package vn.motcua.notification.letter;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.notification.correspondence.LetterId;

/**
 * The PDFs of letters, packed and sealed. A letter has one file, and it is never changed. Who asks first after one was kept, mostly
 * whoever sends it, gets it as it was set.
 */
@Component
public final class LetterFiles {

    private static final String DIGEST = "digest";
    private static final String DICTIONARY = "dictionary";
    private static final String PACKED = "packed";

    /** How files were kept before they were packed. */
    private static final String WHOLE = "pdf";

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int FEW = 16;

    private final MongoCollection<Document> collection;
    private final Seal seal;
    private final Cache<LetterId, Kept> fresh =
            Caffeine.newBuilder().expireAfterWrite(SOON).maximumSize(FEW).build();

    private record Kept(String digest, byte[] pdf) {}

    public LetterFiles(MongoDatabase database, Seal seal) {
        this.collection = database.getCollection("letter_files");
        this.seal = seal;
    }

    /** SHA-256, in hex, of the file a letter has already. */
    public Optional<String> digest(LetterId letter) {
        return Optional.ofNullable(collection
                        .find(eq("_id", letter.toString()))
                        .projection(include(DIGEST))
                        .first())
                .map(found -> found.getString(DIGEST));
    }

    /**
     * Keeps the file of a letter, unless it has one.
     *
     * @return the digest of the file it has now
     */
    public String keep(LetterId letter, byte[] pdf) {
        var digest = sha256(pdf);
        try {
            collection.insertOne(new Document("_id", letter.toString())
                    .append(DIGEST, digest)
                    .append(DICTIONARY, Packing.DICTIONARY)
                    .append(PACKED, new Binary(seal.seal(Packing.pack(pdf), letter.toString()))));
            fresh.put(letter, new Kept(digest, pdf));
            return digest;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return digest(letter).orElseThrow();
            }
            throw e;
        }
    }

    /**
     * The file of a letter.
     *
     * @param digest what the letter says of it
     * @throws IllegalStateException if it is not there or not the same
     */
    public byte[] read(LetterId letter, String digest) {
        var kept = fresh.asMap().remove(letter);
        return kept != null && kept.digest().equals(digest) ? kept.pdf() : stored(letter, digest);
    }

    private byte[] stored(LetterId letter, String digest) {
        var found = collection.find(eq("_id", letter.toString())).first();
        if (found == null) {
            throw new IllegalStateException("Expected the file of letter " + letter + ", found none");
        }
        var pdf = found.containsKey(PACKED)
                ? Packing.unpack(found.getInteger(DICTIONARY), opened(found, PACKED, letter))
                : opened(found, WHOLE, letter);
        if (!sha256(pdf).equals(digest)) {
            throw new IllegalStateException("Expected file " + digest + " of letter " + letter + ", found another");
        }
        return pdf;
    }

    private byte[] opened(Document found, String field, LetterId letter) {
        return seal.open(found.get(field, Binary.class).getData(), letter.toString());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java", e);
        }
    }
}
