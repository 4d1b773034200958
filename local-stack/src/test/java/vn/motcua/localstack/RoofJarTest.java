package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.roof.OneRoof;

class RoofJarTest {

    @TempDir
    Path folder;

    private Path roof;
    private List<Path> laidOut;

    @BeforeEach
    void layOut() throws IOException {
        roof = folder.resolve("roof");
        laidOut = List.of(laidOut("intake", "common.jar", "fonts.jar"), laidOut("sla", "calendar.jar", "common.jar"));
    }

    @Test
    void services_come_with_each_of_their_libraries_once() throws IOException {
        var jar = RoofJar.over(laidOut, roof);

        try (var file = new JarFile(jar.toFile())) {
            var attributes = file.getManifest().getMainAttributes();
            assertThat(attributes.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo(OneRoof.class.getName());
            assertThat(attributes.getValue(Attributes.Name.CLASS_PATH).split(" "))
                    .containsExactly(
                            "../intake/intake.jar",
                            "../intake/lib/common.jar",
                            "../intake/lib/fonts.jar",
                            "../sla/sla.jar",
                            "../sla/lib/calendar.jar");
        }
    }

    @Test
    void what_was_learned_stays_until_a_service_is_built_anew() throws IOException {
        var jar = RoofJar.over(laidOut, roof);
        var learned = Files.createFile(roof.resolve("start.aot"));

        RoofJar.over(laidOut, roof);

        assertThat(learned).exists();

        Files.writeString(laidOut.getFirst(), "built anew");
        RoofJar.over(laidOut, roof);

        assertThat(learned).doesNotExist();
        assertThat(jar).exists();
    }

    @Test
    void half_a_jar_is_written_anew() throws IOException {
        var jar = RoofJar.over(laidOut, roof);
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 1_000));

        RoofJar.over(laidOut, roof);

        try (var file = new JarFile(jar.toFile())) {
            assertThat(file.getManifest()).isNotNull();
        }
    }

    private Path laidOut(String service, String... libraries) throws IOException {
        var lib = Files.createDirectories(folder.resolve(service).resolve("lib"));
        for (var library : libraries) {
            Files.createFile(lib.resolve(library));
        }
        return Files.createFile(folder.resolve(service).resolve(service + ".jar"));
    }
}
