package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.rules.HouseRules;

/** The rules of the house hold in every service, and what of them concerns everybody holds here too. */
class HouseRulesTest {
    private static final String SERVICE = "-service";
    private static final String WORDS = "api/words.properties";
    private static final int MOST_LINES = 400;

    @Test
    void every_service_keeps_all_rules() throws IOException {
        assertThat(services()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(service -> {
            var name = service.getFileName().toString().replace(SERVICE, "");
            var test = service.resolve("src/test/java/vn/motcua/" + name + "/house/HouseRulesTest.java");
            assertThat(test)
                    .content()
                    .contains("class HouseRulesTest extends KeepsTheHouseRules")
                    .containsPattern("super\\(\\s*\"vn.motcua." + name + "\"");
        });
    }

    private static List<Path> services() throws IOException {
        return modules().stream()
                .filter(module -> module.getFileName().toString().endsWith(SERVICE))
                .toList();
    }

    private static List<Path> modules() throws IOException {
        try (var folders = Files.list(ProjectTree.root())) {
            return folders.filter(folder ->
                            Files.exists(folder.resolve("pom.xml")) && Files.exists(folder.resolve("src/main/java")))
                    .toList();
        }
    }

    @Test
    void no_class_is_longer_than_what_can_be_read_at_once() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }

        assertThat(sources).hasSizeGreaterThan(500).allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as(file + " has too many lines")
                .hasSizeLessThanOrEqualTo(MOST_LINES));
    }

    /** Services under one roof share a class path; of what is found there under one name by all, only the first is read. */
    @Test
    void services_have_no_resource_of_one_name_but_their_settings_and_their_words() throws IOException {
        var names = new ArrayList<String>();
        for (var service : services()) {
            var resources = service.resolve("src/main/resources");
            try (var files = Files.walk(resources)) {
                files.filter(Files::isRegularFile)
                        .map(file -> resources.relativize(file).toString())
                        .filter(name -> !name.equals("application.yaml") && !name.equals(WORDS))
                        .forEach(names::add);
            }
        }

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_word_of_the_api_has_one_meaning_in_the_house() throws IOException {
        var meanings = new HashMap<String, Object>();
        for (var module : modules()) {
            var words = new Properties();
            var file = module.resolve("src/main/resources").resolve(WORDS);
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
            }
            words.forEach((word, meaning) -> assertThat(meanings.put(word.toString(), meaning))
                    .as("%s in %s", word, module)
                    .isNull());
        }

        assertThat(meanings).isNotEmpty();
    }

    @Test
    void null_is_declared_and_every_test_is_run() {
        var stack = new ClassFileImporter().importPackages("vn.motcua.localstack");

        HouseRules.everyPackageIsNullMarked().check(stack);
        HouseRules.testsAreNamedTest().check(stack);
        HouseRules.nothingIsInjectedIntoFields().check(stack);
    }
}
