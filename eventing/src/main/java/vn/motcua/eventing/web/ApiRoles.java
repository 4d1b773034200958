package vn.motcua.eventing.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The roles that an expression of {@code @PreAuthorize} lets pass, for whoever reads the description of the API. */
final class ApiRoles {

    private static final Pattern ROLES = Pattern.compile("has(?:Any)?Role\\(([^)]*)\\)");
    private static final Pattern ROLE = Pattern.compile("'([a-z-]+)'");

    private ApiRoles() {}

    static boolean isPublic(String rule) {
        return rule.equals("permitAll()");
    }

    static List<String> of(String rule) {
        return ROLES.matcher(rule)
                .results()
                .map(named -> named.group(1))
                .flatMap(list -> ROLE.matcher(list).results())
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .toList();
    }
}
