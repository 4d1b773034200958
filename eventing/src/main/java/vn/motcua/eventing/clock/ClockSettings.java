package vn.motcua.eventing.clock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param file holds the offset of the business clock; none where that clock is the machine's
 */
@ConfigurationProperties("motcua.clock")
record ClockSettings(@Nullable String file) {

    @Nullable
    Path path() {
        return file == null || file.isBlank() ? null : Path.of(file);
    }
}
