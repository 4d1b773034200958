package vn.motcua.eventing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every text that an order brings into a service. Each is either a word, which stands for itself, or a reference: what it
 * refers to is there and is for whoever names it, or the order is refused and the field is named.
 */
public final class EveryReference {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EveryReference() {}

    /**
     * How a reference is tried.
     *
     * @param order gives an order that is good but for the reference
     * @param good what the order may name
     * @param strange what is not there, or is not for whoever gives the order
     */
    public record Trial(Function<String, MvcTestResult> order, String good, List<String> strange) {
        public Trial {
            strange = List.copyOf(strange);
        }
    }

    /**
     * Walks them all.
     *
     * @param words names of what refers to nothing, or routes and fields where the name alone does
     * @param trials by route and field: {@code "POST /api/v1/dossiers/{id}/steps/{step}/acceptance officer"}
     */
    public static void check(ApplicationContext service, Set<String> words, Map<String, Trial> trials) {
        var references = new TreeSet<String>();
        service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().getBeanType().getName().startsWith("vn.motcua."))
                .forEach(route -> route.getKey().getMethodsCondition().getMethods().stream()
                        .filter(method -> !method.name().equals("GET"))
                        .flatMap(method -> route.getKey().getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .map(path -> method + " " + path))
                        .forEach(name -> texts(route.getValue())
                                .filter(leaf -> !words.contains(leaf.name()))
                                .filter(leaf -> !words.contains(name + " " + leaf.field()))
                                .forEach(leaf -> references.add(name + " " + leaf.field()))));

        assertThat(trials.keySet())
                .as("texts of orders that are no words")
                .containsExactlyInAnyOrderElementsOf(references);
        trials.forEach(EveryReference::check);
    }

    private static Stream<Leaf> texts(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .flatMap(EveryReference::leaves)
                .filter(leaf -> leaf.type() == String.class);
    }

    private static Stream<Leaf> leaves(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return Leaf.of(parameter.getGenericParameterType());
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(
                        new Leaf(List.of(String.valueOf(parameter.getParameterName())), parameter.getParameterType()))
                : Stream.empty();
    }

    private static void check(String name, Trial trial) {
        var field = name.substring(name.lastIndexOf(' ') + 1);
        for (var strange : trial.strange()) {
            var answer = trial.order().apply(strange);

            assertThat(answer.getResponse().getStatus())
                    .as("%s: %s, answered %s", name, strange, body(answer))
                    .isIn(400, 404, 422);
            assertThat(isNamed(field, answer))
                    .as("%s: %s, answered %s", name, strange, body(answer))
                    .isTrue();
        }
        var good = trial.order().apply(trial.good());

        assertThat(good.getResponse().getStatus() / 100)
                .as("%s: %s, answered %s", name, trial.good(), body(good))
                .isEqualTo(2);
    }

    /** By the field or by what it stands in; a dossier that one does not see is told of in one way everywhere. */
    private static boolean isNamed(String field, MvcTestResult answer) {
        try {
            var problem = JSON.readTree(body(answer));
            return problem.path("type").asText().endsWith("/no-such-dossier")
                    || problem.path("errors").findValuesAsText("field").stream()
                            .anyMatch(named -> (field + ".").startsWith(named + ".") || field.startsWith(named + "["));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
