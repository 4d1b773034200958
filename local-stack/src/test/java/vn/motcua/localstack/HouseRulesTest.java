package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.rules.HouseRules;

/** The rules of the house hold in every service, and what of them concerns everybody holds here too. */
class HouseRulesTest {
    private static final String SERVICE = "-service";
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
        try (var modules = Files.list(ProjectTree.root())) {
            return modules.filter(module -> module.getFileName().toString().endsWith(SERVICE)
                            && Files.exists(module.resolve("pom.xml")))
                    .toList();
        }
    }

    @Test
    void no_class_is_longer_than_what_can_be_read_at_once() throws IOException {
        try (var files = Files.walk(ProjectTree.root())) {
            var sources = files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .toList();

            assertThat(sources).hasSizeGreaterThan(500).allSatisfy(file -> assertThat(Files.readAllLines(file))
                    .as(file + " has too many lines")
                    .hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }

    @Test
    void null_is_declared_and_every_test_is_run() {
        var stack = new ClassFileImporter().importPackages("vn.motcua.localstack");

        HouseRules.everyPackageIsNullMarked().check(stack);
        HouseRules.testsAreNamedTest().check(stack);
        HouseRules.nothingIsInjectedIntoFields().check(stack);
    }
}
