package vn.motcua.eventing.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BusinessClockEndpointTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ClockConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void without_a_file_there_is_a_clock_and_no_way_to_jump_it() {
        service.run(context ->
                assertThat(context).hasSingleBean(BusinessClock.class).doesNotHaveBean(BusinessClockEndpoint.class));
    }

    @Test
    void a_jump_is_taken_from_the_file_and_shown() {
        var file = folder.resolve("clock");

        service.withPropertyValues("motcua.clock.file=" + file).run(context -> {
            var endpoint = context.getBean(BusinessClockEndpoint.class);
            assertThat(endpoint.show().offset()).isEqualTo("PT0S");

            write(file, "PT24H");

            assertThat(endpoint.jump().offset()).isEqualTo("PT24H");
            assertThat(context.getBean(BusinessClock.class).offset()).hasHours(24);
        });
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
