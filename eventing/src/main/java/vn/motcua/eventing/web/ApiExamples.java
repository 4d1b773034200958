package vn.motcua.eventing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request and one answer of each operation: {@code api/examples/fileDossier.request.json}. What is no JSON is given as text:
 * {@code api/examples/begin.request.ndjson}.
 */
final class ApiExamples {

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
        return switch (type) {
            case "application/json" -> text(name + ".json").map(text -> json.readValue(text, Object.class));
            case "application/x-ndjson" -> text(name + ".ndjson").map(text -> text);
            case "text/csv" -> text(name + ".csv").map(text -> text);
            case "text/html" -> text(name + ".html").map(text -> text);
            default -> Optional.empty();
        };
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
