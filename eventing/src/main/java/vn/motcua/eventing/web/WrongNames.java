package vn.motcua.eventing.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.eventing.door.TextRule;
import vn.motcua.eventing.door.Unfit;

/** The names in one request that nobody knows, or that are given again: all are told at once. */
final class WrongNames {

    private static final int MOST_NAMED = 50;
    private static final int LONGEST_NAME = 60;

    private final Map<String, Unfit> wrong = new LinkedHashMap<>();

    void unknown(String place, Collection<String> known) {
        var expected = known.isEmpty() ? "absent" : "one of the names " + String.join(", ", known);
        note(place, new Unfit(expected, "another name"));
    }

    void again(String place) {
        note(place, new Unfit("given once", "given again"));
    }

    private void note(String place, Unfit unfit) {
        if (wrong.size() < MOST_NAMED) {
            wrong.putIfAbsent(place, unfit);
        }
    }

    /** @throws Problem if there are any */
    void refuse() {
        if (wrong.isEmpty()) {
            return;
        }
        var problem = Problems.invalid("Expected names that the request has, each once, got others, see errors");
        wrong.forEach((name, unfit) -> problem.error(name, unfit.expected(), unfit.found()));
        throw problem;
    }

    /** A name as it may be repeated: bounded, and with nothing that nobody sees. */
    static String shown(String name) {
        var bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        try {
            return TextRule.line(bounded);
        } catch (Unfit unfit) {
            return "a name with " + unfit.found();
        }
    }
}
