package vn.motcua.eventing.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What the names of the API mean. One name has one meaning in the house, so it is told once, in {@code api/words.properties} of
 * the module whose word it is, and not at each record that uses it; where a schema means something of its own by a name, its
 * Javadoc says so, or the file does, under {@code Schema.name}.
 */
final class ApiWords {

    private final Map<String, String> meanings = new HashMap<>();

    static ApiWords read(ResourcePatternResolver resources) {
        var words = new ApiWords();
        try {
            for (var file : resources.getResources("classpath*:api/words.properties")) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    var read = new Properties();
                    read.load(reader);
                    read.stringPropertyNames().forEach(name -> words.add(name, read.getProperty(name)));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, String meaning) {
        var before = meanings.putIfAbsent(name, meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalStateException(
                    "Expected one meaning of " + name + ", got \"" + before + "\" and \"" + meaning + "\"");
        }
    }

    /** The meaning of a name, as this schema or operation uses it. */
    Optional<String> meaning(@Nullable String in, String name) {
        return Optional.ofNullable(meanings.get(in + "." + name)).or(() -> Optional.ofNullable(meanings.get(name)));
    }
}
