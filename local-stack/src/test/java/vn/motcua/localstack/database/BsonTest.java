package vn.motcua.localstack.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BsonTest {

    static List<List<?>> keys() {
        return List.of(
                List.of("H99.21-1", Instant.parse("2026-11-30T17:00:00Z"), 7, 7_000_000_000L),
                List.of("Đất đai", Missing.getInstance(), ""),
                List.of(true, 2.5, Missing.getInstance()),
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_is_on_disk_what_the_library_makes_of_it(List<?> key) {
        var written = new WriteBuffer();
        Bson.writeAlone(written, key);

        var expected = new Document(
                "", Arrays.asList(key.stream().map(BsonTest::orNull).toArray()));
        assertThat(bytes(written)).isEqualTo(Bson.encode(expected));
    }

    private static @Nullable Object orNull(Object value) {
        return value instanceof Missing ? null : value;
    }

    private static byte[] bytes(WriteBuffer buffer) {
        var written = ByteBuffer.wrap(buffer.getBuffer().array(), 0, buffer.position());
        var bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
    }

    @Test
    void fields_that_nobody_looks_at_are_kept_as_they_are_and_in_their_places() {
        var document = new Document("_id", "d-1")
                .append("state", new Document("kind", "open").append("steps", List.of(1, 2)))
                .append("version", 3L)
                .append("journal", List.of(new Document("at", Instant.EPOCH)));

        var partly = Bson.decodeInPlace(Bson.encode(document), Set.of("_id", "version")::contains);
        assertThat(partly.get("state")).isInstanceOf(Bson.StoredField.class);
        assertThat(partly.get("version")).isEqualTo(3L);
        assertThat(Bson.encode(partly)).isEqualTo(Bson.encode(document));
    }
}
