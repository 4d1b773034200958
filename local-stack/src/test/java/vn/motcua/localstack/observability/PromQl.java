package vn.motcua.localstack.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads which metrics an expression asks for. Enough of the language for our dashboards and rules, Grafana's variables included. */
final class PromQl {
    private static final Pattern LABELS_OF_A_VARIABLE =
            Pattern.compile("label_values\\(\\s*(.*?)\\s*,\\s*\\w+\\s*\\)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern MATCHERS_AND_RANGES = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
    private static final Pattern LABEL_LISTS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$:.])[a-zA-Z_:][\\w:]*(?!\\s*\\()\\b(?![\\w:])");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "unless",
            "bool",
            "offset",
            "by",
            "without",
            "on",
            "ignoring",
            "group_left",
            "group_right",
            "inf",
            "nan",
            "sum",
            "max",
            "min",
            "avg",
            "count",
            "topk",
            "bottomk",
            "quantile",
            "stddev",
            "stdvar",
            "group");

    private PromQl() {}

    static Set<String> metrics(String expression) {
        var text = LABELS_OF_A_VARIABLE.matcher(expression).replaceAll("$1");
        text = TEXT.matcher(text).replaceAll(" ");
        text = MATCHERS_AND_RANGES.matcher(text).replaceAll(" ");
        text = LABEL_LISTS.matcher(text).replaceAll("$1 ");
        var names = new TreeSet<String>();
        var found = NAME.matcher(text);
        while (found.find()) {
            if (!WORDS.contains(found.group().toLowerCase())) {
                names.add(found.group());
            }
        }
        return names;
    }
}
