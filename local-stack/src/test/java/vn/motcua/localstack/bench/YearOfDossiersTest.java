package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class YearOfDossiersTest {
    private static final YearFigures DISTRICT = YearFigures.DISTRICT_2019;

    @Test
    void the_year_comes_out_as_it_was_published() {
        var lines = lines(2019);

        assertThat(lines).hasSize(13_355);
        assertThat(count(lines, line -> day(line, "receivedAt").isBefore(YearOfDossiers.FROM)))
                .isEqualTo(574);
        assertThat(count(lines, line -> isResolved(line) && finished(line).isBefore(day(line, "dueAt"))))
                .isEqualTo(12_950);
        assertThat(count(lines, line -> isResolved(line) && finished(line).equals(day(line, "dueAt"))))
                .isEqualTo(2);
        assertThat(count(lines, line -> isResolved(line) && finished(line).isAfter(day(line, "dueAt"))))
                .isEqualTo(38);
        assertThat(count(lines, line -> !isResolved(line))).isEqualTo(365);
        assertThat(lines).filteredOn(line -> !isResolved(line)).allSatisfy(line -> assertThat(day(line, "dueAt"))
                .isAfter(YearOfDossiers.TO));
        assertThat(lines).allSatisfy(line -> assertThat(day(line, "receivedAt")).isBeforeOrEqualTo(YearOfDossiers.TO));
        assertThat(count(
                        lines,
                        line -> line.get("channel").asString().equals("ONLINE")
                                && !day(line, "receivedAt").isBefore(YearOfDossiers.FROM)))
                .isEqualTo(1_917);
    }

    @Test
    void every_dossier_has_a_code_of_its_own() {
        var codes = new HashSet<String>();

        assertThat(lines(2019))
                .allSatisfy(line ->
                        assertThat(codes.add(line.get("code").asString())).isTrue());
    }

    @Test
    void the_same_seed_gives_the_same_year_and_another_another() {
        assertThat(new YearOfDossiers(DISTRICT, 7).lines()).isEqualTo(new YearOfDossiers(DISTRICT, 7).lines());
        assertThat(new YearOfDossiers(DISTRICT, 7).lines()).isNotEqualTo(new YearOfDossiers(DISTRICT, 8).lines());
    }

    @Test
    void figures_that_do_not_add_up_are_no_year() {
        assertThat(DISTRICT.received()).isEqualTo(13_355).isNotEqualTo(YearFigures.PUBLISHED_TOTAL);
        assertThatIllegalArgumentException().isThrownBy(() -> new YearFigures(1, 1, 1, 1, 1, 1, 1));
    }

    private static List<JsonNode> lines(long seed) {
        return new String(new YearOfDossiers(DISTRICT, seed).lines(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static long count(List<JsonNode> lines, Predicate<JsonNode> which) {
        return lines.stream().filter(which).count();
    }

    private static boolean isResolved(JsonNode line) {
        var finished = finished(line);
        return finished != null && !finished.isAfter(YearOfDossiers.TO);
    }

    private static @Nullable LocalDate finished(JsonNode line) {
        return line.has("finishedAt") ? day(line, "finishedAt") : null;
    }

    private static LocalDate day(JsonNode line, String field) {
        return OffsetDateTime.parse(line.get(field).asString()).toLocalDate();
    }
}
