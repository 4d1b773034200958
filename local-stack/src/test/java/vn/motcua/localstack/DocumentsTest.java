package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages and the code quote is there to be read. */
class DocumentsTest {
    private static final Path ROOT = ProjectTree.root();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)[^)]*\\)");
    private static final Pattern DECISION =
            Pattern.compile("\\b[Dd]ecisions? (\\d{1,2})\\b(?!/)(?: and (\\d{1,2})\\b)?");
    private static final Pattern SECTION = Pattern.compile("domain\\.md §(\\d+)");
    private static final Pattern RECORD = Pattern.compile("\\bADRs? (\\d{1,2})\\b");

    @Test
    void every_link_of_a_page_leads_to_a_file() {
        var broken = new TreeSet<String>();
        for (var page : files("md")) {
            LINK.matcher(read(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(page.resolveSibling(target)))
                    .forEach(target -> broken.add(ROOT.relativize(page) + " → " + target));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void every_decision_that_is_quoted_stands_in_the_architecture() {
        var page = read(ROOT.resolve("docs/architecture.md"));

        assertThat(quoted(DECISION)).isNotEmpty().allSatisfy(number -> assertThat(page)
                .contains("**" + number + ". "));
    }

    @Test
    void every_section_of_the_rules_that_is_quoted_is_there() {
        var page = read(ROOT.resolve("docs/domain.md"));

        assertThat(quoted(SECTION)).isNotEmpty().allSatisfy(number -> assertThat(page)
                .contains("\n## " + number + ". "));
    }

    @Test
    void every_record_of_a_decision_that_is_quoted_is_there() throws IOException {
        try (var records = Files.list(ROOT.resolve("docs/adr"))) {
            var numbers = records.map(file -> file.getFileName().toString().substring(0, 4))
                    .map(Integer::parseInt)
                    .map(String::valueOf)
                    .toList();

            assertThat(numbers).containsAll(quoted(RECORD));
        }
    }

    @Test
    void the_picture_of_the_house_shows_its_modules_and_topics() throws Exception {
        var picture = new HousePicture(ROOT).draw();

        var drawn = Files.writeString(ROOT.resolve("local-stack/target/house.svg"), picture);
        assertThat(read(ROOT.resolve("docs/pictures/house.svg")))
                .as("docs/pictures/house.svg is another than " + drawn + ": look at that one and put it there")
                .isEqualTo(picture);
    }

    @Test
    void the_description_of_the_topics_names_whoever_reads_reference_data_and_nobody_else() {
        var operation = Pattern.compile("(?m)^  (\\w+)Reads(Agencies|Procedures|WorkingDays):$");
        var described = operation
                .matcher(read(ROOT.resolve("contracts/src/main/resources/asyncapi.yaml")))
                .results()
                .map(found -> found.group(1) + " " + found.group(2).toUpperCase(Locale.ROOT))
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(readers());
    }

    /** Services with the topics that they follow, as their sources say it. */
    private static List<String> readers() {
        var reading = Pattern.compile("plumbing\\.reference\\(Topics\\.(\\w+)");
        return Service.inside().stream()
                .flatMap(service -> files("java").stream()
                        .filter(file -> file.startsWith(ROOT.resolve(service.module() + "/src/main")))
                        .map(DocumentsTest::read)
                        .flatMap(source -> reading.matcher(source).results())
                        .map(found -> service.word() + " " + found.group(1).replace("_", "")))
                .toList();
    }

    @Test
    void the_front_page_tells_the_version_of_the_build() {
        var version = Pattern.compile("<artifactId>motcua</artifactId>\\s*<version>([^<]+)")
                .matcher(read(ROOT.resolve("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(read(ROOT.resolve("README.md"))).contains("Version " + version.group(1) + ",");
    }

    private static TreeSet<String> quoted(Pattern pattern) {
        var numbers = new TreeSet<String>();
        Stream.concat(files("md").stream(), files("java").stream())
                .map(DocumentsTest::read)
                .flatMap(text -> pattern.matcher(text).results())
                .flatMap(found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                        .map(found::group))
                .filter(number -> number != null)
                .forEach(numbers::add);
        return numbers;
    }

    private static List<Path> files(String ending) {
        try (var all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith("." + ending))
                    .filter(file -> Stream.of("target", "node_modules", ".motcua", ".git")
                            .noneMatch(part -> ROOT.relativize(file).startsWith(part)
                                    || ROOT.relativize(file).toString().contains("/" + part + "/")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
