package vn.motcua.intake.migration.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.migration.Chunks.Chunk;

class LineCutterTest {

    @Test
    void lines_are_counted_whether_they_say_something_or_not() throws IOException {
        var cutter = cutter("\uFEFF{\"a\":1}\r\n\n  \n{\"b\":2}");

        assertThat(texts(cutter.next().orElseThrow())).containsExactly("{\"a\":1}\r", "", "  ", "{\"b\":2}");
        assertThat(cutter.next()).isEmpty();
        assertThat(cutter.lines()).isEqualTo(2);
    }

    @Test
    void a_last_line_needs_no_end_and_an_end_needs_no_last_line() throws IOException {
        assertThat(texts(cutter("a\nb").next().orElseThrow())).containsExactly("a", "b");
        assertThat(texts(cutter("a\nb\n").next().orElseThrow())).containsExactly("a", "b");
        assertThat(cutter("").next()).isEmpty();
    }

    @Test
    void many_lines_come_in_chunks_that_say_where_they_begin() throws IOException {
        var body = String.join(
                "\n",
                IntStream.rangeClosed(1, 1_234).mapToObj(Integer::toString).toList());
        var cutter = cutter(body);
        var chunks = new ArrayList<Chunk>();
        for (var next = cutter.next(); next.isPresent(); next = cutter.next()) {
            chunks.add(next.get());
        }

        assertThat(chunks).extracting(Chunk::firstLine).containsExactly(1L, 501L, 1_001L);
        assertThat(chunks.stream().flatMap(chunk -> texts(chunk).stream()))
                .hasSize(1_234)
                .endsWith("1233", "1234");
        assertThat(cutter.lines()).isEqualTo(1_234);
    }

    @Test
    void long_lines_make_short_chunks_and_one_too_long_is_cut() throws IOException {
        var cutter = cutter("x".repeat(LineReader.LONGEST + 5_000) + "\nshort");

        var lines = cutter.next().orElseThrow().lines();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).hasSize(LineReader.LONGEST + 1);
        assertThat(texts(cutter("x".repeat(60_000).concat("\n").repeat(20))
                        .next()
                        .orElseThrow()))
                .hasSizeLessThan(20);
    }

    @Test
    void a_body_that_is_too_long_is_refused_as_soon_as_it_shows() {
        var cutter = new LineCutter(new ByteArrayInputStream(new byte[100_000]), 50_000);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> {
            while (cutter.next().isPresent()) {
                // until it shows
            }
        });
    }

    @Test
    void the_digest_is_that_of_the_whole_body() throws IOException {
        var cutter = cutter("abc");
        cutter.next();
        cutter.next();

        assertThat(cutter.sha256Hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static LineCutter cutter(String body) {
        return new LineCutter(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 10_000_000);
    }

    private static List<String> texts(Chunk chunk) {
        return chunk.lines().stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }
}
