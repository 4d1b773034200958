package vn.motcua.eventing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/**
 * Takes the examples of the API from what the tests say and are told, if it is asked to ({@code -Dexamples.refresh}, by
 * {@code docs/clients/examples}): of all requests that were taken and their answers, for each operation the pair whose request
 * shows the most fields, of those the one whose answer does, and of those the one that was told most often. What differs from run to
 * run is given a value that lasts.
 */
final class ExamplesOfTests {

    private static final boolean WANTED = Boolean.getBoolean("examples.refresh");
    private static final Path FOLDER = Path.of("src/main/resources/api/examples");
    private static final DefaultPrettyPrinter PRINTED = new DefaultPrettyPrinter(
                    PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    private static final int MOST_ITEMS = 3;
    private static final String LASTING_ID = "5d0c8f3a-9e47-5b62-8a1d-%012d";

    /** The longer, the more it shows; but a table of two lines shows all that a longer one does. */
    private static final int MOST_LINES = 3;

    /** A random id; what is counted on in each run: dossiers and complaints. */
    private static final Pattern PASSING = Pattern.compile("\\b(?:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
            + "|(?<series>H\\d\\d[.\\d]*-\\d{6}-|KN-H\\d\\d[.\\d]*-\\d{4}-)\\d{4,})\\b");

    private static final Map<String, Kept> KEPT = new HashMap<>();

    /** What was said and told, by the name of the file that is to hold it, and how many fields each of the two shows. */
    private record Told(Map<String, String> files, int said, int shown) {

        static final Comparator<Told> RICHER =
                Comparator.comparingInt(Told::said).thenComparingInt(Told::shown);

        /** The shortest first. */
        String all() {
            var all = files.toString();
            return "%09d %s".formatted(all.length(), all);
        }
    }

    /** All that are as rich as the richest, and how often each was told. */
    private static final class Kept {

        private final Map<Told, Integer> often = new HashMap<>();

        Told with(Told told) {
            var known = often.keySet().stream().findFirst();
            var richer = known.map(other -> Told.RICHER.compare(told, other)).orElse(0);
            if (richer > 0) {
                often.clear();
            }
            if (richer >= 0) {
                often.merge(told, 1, Integer::sum);
            }
            return often.entrySet().stream()
                    .max(Entry.<Told, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().all(), Comparator.reverseOrder()))
                    .orElseThrow()
                    .getKey();
        }
    }

    private ExamplesOfTests() {}

    static void offer(
            Description description,
            JsonNode operation,
            MockHttpServletRequest request,
            MockHttpServletResponse response) {
        if (!WANTED) {
            return;
        }
        var asked = operation.path("requestBody").path("content");
        var answered = operation
                .path("responses")
                .path(Integer.toString(response.getStatus()))
                .path("content");
        var taken = taken(request);
        var answerType = HeldToItsDescription.bare(response.getContentType());
        var told = new Examples(description, operation.path("operationId").asText());
        if (operation.has("requestBody") && !taken.isEmpty()) {
            told.add("request", HeldToItsDescription.bare(request.getContentType()), asked, taken);
            told.said = told.shown;
        }
        told.add("answer", answerType, answered, new String(response.getContentAsByteArray(), UTF_8));
        // A table and a page beside the JSON of the same operation are examples of their own.
        keep(told.operation + (answerType.startsWith("text/") ? answerType : ""), told.told());
    }

    private static String taken(MockHttpServletRequest request) {
        if (request instanceof MockMultipartHttpServletRequest form) {
            var parts = new LinkedHashMap<String, String>();
            form.getMultiFileMap()
                    .forEach((name, files) -> parts.put(name, files.getFirst().getOriginalFilename()));
            form.getParameterMap().forEach((name, values) -> parts.put(name, values[0]));
            return Description.JSON.valueToTree(parts).toString();
        }
        var body = request.getContentAsByteArray();
        return body == null ? "" : new String(body, UTF_8);
    }

    private static synchronized void keep(String key, Told told) {
        var best = KEPT.computeIfAbsent(key, operation -> new Kept()).with(told);
        best.files().forEach((file, text) -> {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(file), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The two examples of one call: the same id is the same in both. */
    private static final class Examples {

        private final Description description;
        private final String operation;
        private final Map<String, String> files = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> lasting = new HashMap<>();
        private int said;
        private int shown;

        Examples(Description description, String operation) {
            this.description = description;
            this.operation = operation;
        }

        Told told() {
            return new Told(files, said, shown);
        }

        void add(String part, String type, JsonNode content, String text) {
            var suffix = ApiExamples.SUFFIXES.get(type);
            if (suffix != null && !text.isEmpty()) {
                var example =
                        suffix.equals("json") ? json(part, content.path(type).path("schema"), text) : text(text);
                files.put(operation + "." + part + "." + suffix, lasting(example));
            }
        }

        private String text(String text) {
            shown += (int) Math.min(MOST_LINES, text.lines().count());
            return text.replace("\uFEFF", "").replace("\r\n", "\n");
        }

        private String json(String part, JsonNode schema, String text) {
            try {
                var value = Description.JSON.readTree(text);
                if (part.equals("answer")) {
                    shorten(value);
                }
                var fields = new HashSet<String>();
                count(value, "", fields);
                shown += fields.size();
                return Description.JSON.writer(PRINTED).writeValueAsString(description.inOrder(schema, value)) + "\n";
            } catch (JsonProcessingException e) {
                throw new AssertionError("Expected JSON, got something else", e);
            }
        }

        private static void shorten(JsonNode value) {
            if (value instanceof ArrayNode array) {
                while (array.size() > MOST_ITEMS) {
                    array.remove(MOST_ITEMS);
                }
            } else if (value instanceof ObjectNode page && page.has("items") && page.has("next")) {
                page.putNull("next");
            }
            value.forEach(Examples::shorten);
        }

        private static void count(JsonNode value, String path, Set<String> fields) {
            if (value.isArray()) {
                value.forEach(item -> count(item, path + "[]", fields));
            } else if (value.isObject()) {
                value.properties().forEach(field -> count(field.getValue(), path + "." + field.getKey(), fields));
            } else if (!value.isNull()) {
                fields.add(path);
            }
        }

        private String lasting(String text) {
            return PASSING.matcher(text).replaceAll(found -> {
                var series = found.group("series");
                var given = lasting.computeIfAbsent(series == null ? "" : series, of -> new HashMap<>());
                var number = given.computeIfAbsent(found.group(), passing -> given.size() + 1);
                return series == null ? LASTING_ID.formatted(number) : series + "%04d".formatted(number);
            });
        }
    }
}
