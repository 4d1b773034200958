package vn.motcua.localstack;

import static java.util.Comparator.comparing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.Yaml;

/** Draws the house from what it is built of: the modules with their descriptions, and the topics with who writes and reads them. */
final class HousePicture {
    private static final int WIDTH = 880;
    private static final int EDGE = 20;
    private static final int GAP = 20;
    private static final int LANE = 36;
    private static final int LINE = 16;
    private static final String SERVICE = "-service";
    private static final String FOR_PEOPLE = ".dead-letters";

    private final Path root;
    private final List<String> modules;
    private final List<Map<String, Object>> topics;
    private final Map<String, Map<String, Object>> operations;
    private final StringBuilder svg = new StringBuilder();

    HousePicture(Path root) throws Exception {
        this.root = root;
        var pom = pom(root);
        this.modules = IntStream.range(0, pom.getElementsByTagName("module").getLength())
                .mapToObj(each -> pom.getElementsByTagName("module").item(each).getTextContent())
                .toList();
        Map<String, Map<String, Map<String, Object>>> api =
                new Yaml().load(Files.readString(root.resolve("contracts/src/main/resources/asyncapi.yaml")));
        this.topics = api.get("channels").entrySet().stream()
                .filter(channel -> !address(channel.getValue()).endsWith(FOR_PEOPLE))
                .map(channel -> Map.<String, Object>of(
                        "ref", "#/channels/" + channel.getKey(), "address", address(channel.getValue())))
                .sorted(comparing(topic -> address(topic).startsWith("reference")))
                .toList();
        this.operations = api.get("operations");
    }

    private static String address(Map<String, Object> channel) {
        return (String) channel.get("address");
    }

    String draw() throws Exception {
        var services =
                modules.stream().filter(module -> module.endsWith(SERVICE)).toList();
        var rest = modules.stream()
                .filter(module -> !module.endsWith(SERVICE) && !module.equals("gateway"))
                .toList();
        var lanes = 320;
        var ground = lanes + LANE * topics.size() + 26;

        row(20, 36, "people", List.of("citizens and their portal", "clerks, officers, leaders", "the postal partner"));
        row(84, 54, "edge", List.of("gateway"));
        row(170, 100, "service", services);
        for (var column = 0; column < services.size(); column++) {
            var middle = EDGE + (int) ((column + 0.5) * (width(services.size()) + GAP) - GAP / 2.0);
            svg.append("<path class='guide' d='M%d 270V%d'/>\n".formatted(middle, lanes + LANE * topics.size() - 12));
            for (var lane = 0; lane < topics.size(); lane++) {
                var y = lanes + LANE * lane;
                if (does(services.get(column), "send", topics.get(lane))) {
                    svg.append("<path class='writes' d='M%d %dh16l-8 12z'/>\n".formatted(middle - 20, y));
                }
                if (does(services.get(column), "receive", topics.get(lane))) {
                    svg.append("<path class='reads' d='M%d %dh16l-8 -12z'/>\n".formatted(middle + 4, y + 12));
                }
            }
        }
        for (var lane = 0; lane < topics.size(); lane++) {
            var y = lanes + LANE * lane + 6;
            svg.insert(0, "<path class='topic' d='M%d %dH%d'/>\n".formatted(EDGE, y, WIDTH - EDGE));
            text("code", EDGE, y - 10, address(topics.get(lane)));
        }
        svg.append("<path class='writes' d='M%d %dh12l-6 9z'/>\n".formatted(WIDTH - 145, lanes - 28));
        text("small", WIDTH - 128, lanes - 19, "writes");
        svg.append("<path class='reads' d='M%d %dh12l-6 -9z'/>\n".formatted(WIDTH - 75, lanes - 19));
        text("small", WIDTH - 58, lanes - 19, "reads");
        row(ground, 84, "ground", rest);

        return """
                <svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'
                     font-family='sans-serif' font-size='12'>
                <title>The house: its modules, and who writes and reads which topic</title>
                <style>
                rect { rx: 6px; stroke: #456; fill: #fff } .edge { fill: #e3edf7 } .service { fill: #fdf3dc } .ground { fill: #eee }
                .people { stroke-dasharray: 4 3 } .name { font-weight: bold; font-size: 14px } .small { fill: #345 }
                .code { font-family: monospace; fill: #345 } .topic { stroke: #9ab; stroke-width: 5 } .guide { stroke: #ccc }
                .writes { fill: #b3541e } .reads { fill: #2a6f4e } .arrow { stroke: #456; fill: none }
                </style>
                <path fill='#fff' d='M0 0H%1$dV%2$dH0z'/>
                <path class='arrow' d='M440 56v24m-4 -6l4 6l4 -6M440 138v28m-4 -6l4 6l4 -6'/>
                %3$s</svg>
                """
                .formatted(WIDTH, ground + 84 + EDGE, svg);
    }

    /** An operation is named by its service, as a test of the contracts makes sure. */
    private boolean does(String service, String action, Map<String, Object> topic) {
        return operations.entrySet().stream()
                .filter(operation -> operation.getKey().startsWith(service.replace(SERVICE, "")))
                .map(Map.Entry::getValue)
                .anyMatch(operation -> operation.get("action").equals(action)
                        && operation.get("channel").equals(Map.of("$ref", topic.get("ref"))));
    }

    private void row(int y, int height, String kind, List<String> boxes) throws Exception {
        var width = width(boxes.size());
        for (var each = 0; each < boxes.size(); each++) {
            var x = EDGE + each * (width + GAP);
            svg.append(
                    "<rect class='%s' x='%d' y='%d' width='%d' height='%d'/>\n".formatted(kind, x, y, width, height));
            text(kind.equals("people") ? "small" : "name", x + 10, y + 22, boxes.get(each));
            if (!kind.equals("people")) {
                var lines = wrapped(description(boxes.get(each)), (width - 16) / 6);
                for (var line = 0; line < lines.size(); line++) {
                    text("small", x + 10, y + 40 + line * LINE, lines.get(line));
                }
            }
        }
    }

    private static int width(int boxes) {
        return (WIDTH - 2 * EDGE - (boxes - 1) * GAP) / boxes;
    }

    private String description(String module) throws Exception {
        return pom(root.resolve(module))
                .getElementsByTagName("description")
                .item(0)
                .getTextContent();
    }

    private static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<>(List.of(""));
        for (var word : text.split(" ")) {
            var longer = (lines.getLast() + " " + word).strip();
            if (longer.length() > letters) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        return lines;
    }

    private void text(String kind, int x, int y, String words) {
        svg.append("<text class='%s' x='%d' y='%d'>%s</text>\n".formatted(kind, x, y, words));
    }

    private static Element pom(Path module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(module.resolve("pom.xml").toFile())
                .getDocumentElement();
    }
}
