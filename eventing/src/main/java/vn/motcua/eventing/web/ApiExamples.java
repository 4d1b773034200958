package vn.motcua.eventing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request and one answer of each operation: {@code api/examples/fileDossier.request.json}. A form is given as the object of its
 * parts; what is no JSON, as text: {@code api/examples/beginMigration.request.ndjson}.
 */
final class ApiExamples {

    private static final String JSON = "json";

    /** What the file of an example ends in, by the type of the body. Of other types there are no examples: they are bytes. */
    static final Map<String, String> SUFFIXES = Map.of(
            "application/json", JSON,
            "multipart/form-data", JSON,
            "application/x-ndjson", "ndjson",
            "text/csv", "csv",
            "text/html", "html");

    private static final String FOLDER = "classpath:api/examples/";

    private final ResourceLoader resources;
    private final JsonMapper json = new JsonMapper();

    ApiExamples(ResourceLoader resources) {
        this.resources = resources;
    }

    Optional<Object> request(String operation, String type) {
        return read(operation + ".request", type);
    }

    Optional<Object> answer(String operation, String type) {
        return read(operation + ".answer", type);
    }

    private Optional<Object> read(String name, String type) {
        return Optional.ofNullable(SUFFIXES.get(type)).flatMap(suffix -> text(name + "." + suffix)
                .map(text -> suffix.equals(JSON) ? json.readValue(text, Object.class) : text));
    }

    private Optional<String> text(String file) {
        var resource = resources.getResource(FOLDER + file);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
