package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What an IDE starts is the service of that name, with the settings that the stack has written for it. */
class RunConfigurationsTest {
    private static final Path ROOT = ProjectTree.root();

    @ParameterizedTest
    @EnumSource
    void every_service_can_be_started_in_its_place_by_an_ide(Service service) throws Exception {
        var file = ROOT.resolve(".run").resolve(service.word() + ".run.xml");
        var run = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();

        var mainClass = option(run, "MAIN_CLASS_NAME").replace('.', '/') + ".java";
        assertThat(ROOT.resolve(service.module()).resolve("src/main/java").resolve(mainClass))
                .content()
                .contains("static void main(");
        assertThat(((Element) run.getElementsByTagName("module").item(0)).getAttribute("name"))
                .isEqualTo(service.module());
        assertThat(option(run, "PROGRAM_PARAMETERS"))
                .isEqualTo(
                        "--spring.config.additional-location=file:.motcua/services/" + service.word() + ".properties");
        assertThat(option(run, "WORKING_DIRECTORY")).isEqualTo("$PROJECT_DIR$");
        assertThat(option(run, "VM_PARAMETERS")).isEqualTo("-Xmx" + service.heapMegabytes() + "m");
    }

    private static String option(Element run, String name) {
        var options = run.getElementsByTagName("option");
        for (var each = 0; each < options.getLength(); each++) {
            var option = (Element) options.item(each);
            if (option.getAttribute("name").equals(name)) {
                return option.getAttribute("value");
            }
        }
        return "";
    }
}
