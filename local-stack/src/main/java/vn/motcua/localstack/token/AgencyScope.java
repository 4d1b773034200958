package vn.motcua.localstack.token;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The one scope known here: {@code agency:CODE}, or {@code agency:CODE.*} for an agency and all below it. */
final class AgencyScope {

    private static final Pattern FORM = Pattern.compile("agency:(?=.{1,35}$)([A-Z0-9]+(\\.[A-Z0-9]+)*(\\.\\*)?)");

    private AgencyScope() {}

    static boolean accepts(Set<String> scopes) {
        return scopes.size() <= 1
                && scopes.stream().allMatch(scope -> FORM.matcher(scope).matches());
    }

    static Optional<String> agency(Set<String> scopes) {
        return scopes.stream()
                .map(FORM::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
