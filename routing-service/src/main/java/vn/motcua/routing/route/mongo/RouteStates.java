package vn.motcua.routing.route.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.routing.route.Consultation;
import vn.motcua.routing.route.Dispute;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.Step;

/** Keeps a route by the names of its records, and what officers wrote only encrypted. */
@Component
final class RouteStates implements StateMapper<Route> {
    private static final List<String> SECRET = List.of("note", "legalGround");

    private final StateMapper<Route> records =
            new JsonStates<>(Route.class, Step.class, Consultation.class, Dispute.class);
    private final Seal seal;

    RouteStates(Seal seal) {
        this.seal = seal;
    }

    @Override
    public Document write(Route state) {
        return withTexts(records.write(state), seal::seal);
    }

    @Override
    public Route read(Document document) {
        return records.read(withTexts(document, seal::open));
    }

    /** The same document with every text of every writing changed; {@code change} takes the text and its place. */
    private static Document withTexts(Document document, BinaryOperator<String> change) {
        if (!(document.get("way") instanceof Map<?, ?> way)) {
            return document;
        }
        var dossier = String.valueOf(map(there(way, "dossier")).get("id"));
        var writings = ((List<?>) there(way, "writings"))
                .stream()
                        .map(writing -> withTexts(map(writing), dossier, change))
                        .toList();
        var changed = map(way);
        changed.put("writings", writings);
        var result = new Document(document);
        result.put("way", changed);
        return result;
    }

    private static Map<String, Object> withTexts(
            Map<String, Object> writing, String dossier, BinaryOperator<String> change) {
        for (var field : SECRET) {
            if (writing.get(field) instanceof String text) {
                writing.put(field, change.apply(text, dossier + "/" + writing.get("ref") + "/" + field));
            }
        }
        return writing;
    }

    private static Map<String, Object> map(Object value) {
        var copy = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, inner) -> copy.put((String) name, inner));
        return copy;
    }

    private static Object there(Map<?, ?> way, String field) {
        return Objects.requireNonNull(way.get(field), () -> "Expected " + field + " in a way, got none");
    }
}
