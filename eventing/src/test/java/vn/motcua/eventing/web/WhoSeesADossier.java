package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks all routes of a service that name a dossier, with each role of each agency around it. Who does not see the dossier is
 * answered, letter for letter, as if it did not exist. The dossier is one that agency {@value #OWN} takes part in and client
 * {@value Roles#PORTAL} has created; no agency of the other places does.
 */
public final class WhoSeesADossier {

    public static final String OWN = "H99.21";

    private static final String UNKNOWN = "00000000-0000-0000-0000-00000000dead";
    private static final Pattern ROLE = Pattern.compile("'([a-z-]+)'");
    private static final Set<String> STAFF =
            Set.of(Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ONESTOP_HEAD, Roles.CONTROLLER);
    private static final Set<String> READ_BELOW = Set.of(Roles.LEADER, Roles.ONESTOP_HEAD, Roles.CONTROLLER);

    /** Where somebody is from, as seen from the agency of the dossier. */
    private enum Place {
        ITSELF(OWN),
        SISTER("H99.22"),
        NAMED_ALIKE("H99.2"),
        PARENT("H99"),
        BELOW(OWN + ".9"),
        SUBTREE("H99.*"),
        SISTERS_SUBTREE("H99.22.*"),
        NOWHERE(null);

        private final @Nullable String claim;

        Place(@Nullable String claim) {
            this.claim = claim;
        }
    }

    private record Caller(String role, String client, Place place) {

        boolean sees() {
            if (!STAFF.contains(role)) {
                return role.equals(Roles.PORTAL) && client.equals(Roles.PORTAL);
            }
            return switch (place) {
                case ITSELF, SUBTREE -> true;
                case PARENT -> READ_BELOW.contains(role);
                case SISTER, NAMED_ALIKE, BELOW, SISTERS_SUBTREE, NOWHERE -> false;
            };
        }

        String token() {
            Map<String, Object> claims = new HashMap<>(Map.of("sub", role, "client", client, "roles", List.of(role)));
            if (place.claim != null) {
                claims.put("agency", place.claim);
            }
            return Tokens.token(claims);
        }
    }

    private record Route(HttpMethod method, String pattern, HandlerMethod handler) {
        String name() {
            return method + " " + pattern;
        }
    }

    private final MockMvcTester mvc;
    private final List<Route> routes;
    private final Map<String, String> bodies;

    private WhoSeesADossier(WebApplicationContext service, Map<String, String> bodies) {
        this.mvc = HeldToItsDescription.walker(service);
        this.routes = routes(service);
        this.bodies = bodies;
    }

    /**
     * Walks them all.
     *
     * @param dossier its id
     * @param bodies a good body for each route that takes one: {@code "POST /api/v1/dossiers/{id}/refusal"}
     */
    public static void check(WebApplicationContext service, String dossier, Map<String, String> bodies) {
        new WhoSeesADossier(service, bodies).walk(dossier);
    }

    private void walk(String dossier) {
        assertThat(routes).as("routes that name a dossier").isNotEmpty();
        var wrong = routes.stream()
                .flatMap(route -> callers().flatMap(caller -> fault(route, caller, dossier).stream()
                        .map(fault -> route.name() + " by " + caller + ": " + fault)))
                .toList();

        assertThat(wrong).isEmpty();
    }

    /** Without those of the documentation and of other services. */
    private static List<Route> routes(WebApplicationContext service) {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(WhoSeesADossier::namesADossier)
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.asHttpMethod(), pattern, entry.getValue()))))
                .toList();
    }

    private static boolean namesADossier(String pattern) {
        return pattern.startsWith("/api/v1/dossiers/{") || pattern.startsWith("/api/v1/letters/{");
    }

    private static Stream<Caller> callers() {
        var roles = Stream.of(
                Roles.PORTAL,
                Roles.CLERK,
                Roles.OFFICER,
                Roles.LEADER,
                Roles.ONESTOP_HEAD,
                Roles.CONTROLLER,
                Roles.OPERATOR,
                Roles.SERVICE);
        return roles.flatMap(role -> Arrays.stream(Place.values())
                .flatMap(place -> Stream.of(role, "another-" + role).map(client -> new Caller(role, client, place))));
    }

    /** What is wrong with the answer; empty if it is as it should be. */
    private Optional<String> fault(Route route, Caller caller, String dossier) {
        var answer = call(route, caller, dossier);
        var status = answer.getResponse().getStatus();
        var body = body(answer);
        var asIfUnknown = status == 404 && body.contains("/no-such-dossier\"");
        if (!mayCall(route, caller)) {
            return status == 403 ? Optional.empty() : Optional.of("expected 403, got " + status);
        }
        if (caller.sees()) {
            var reached = !asIfUnknown && status < 500 && !Set.of(400, 401, 415).contains(status);
            return reached ? Optional.empty() : Optional.of("expected an answer about it, got " + status + " " + body);
        }
        var ofUnknown = body(call(route, caller, UNKNOWN));
        var hidden = asIfUnknown && body.replace(dossier, UNKNOWN).equals(ofUnknown);
        return hidden ? Optional.empty() : Optional.of("expected " + ofUnknown + ", got " + status + " " + body);
    }

    private static boolean mayCall(Route route, Caller caller) {
        var rule = RouteGuard.rule(route.handler()).orElseThrow();
        return ROLE.matcher(rule).results().anyMatch(role -> role.group(1).equals(caller.role()));
    }

    private MvcTestResult call(Route route, Caller caller, String dossier) {
        var path = route.pattern()
                .replaceFirst("/letters/\\{\\w+}", "/letters/" + dossier + "-L1")
                .replaceFirst("/dossiers/\\{\\w+}", "/dossiers/" + dossier)
                .replaceAll("\\{\\w+}", "1");
        var request = mvc.method(route.method())
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + caller.token())
                .header(Idempotency.HEADER, UUID.randomUUID().toString());
        return takesABody(route)
                ? request.contentType(MediaType.APPLICATION_JSON)
                        .content(given(route))
                        .exchange()
                : request.exchange();
    }

    private static boolean takesABody(Route route) {
        return Arrays.stream(route.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private String given(Route route) {
        var body = bodies.get(route.name());
        if (body == null) {
            throw new AssertionError(
                    "Expected a good body for " + route.name() + ", so that it is walked too, got none");
        }
        return body;
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
