package vn.motcua.gateway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One way into the house.
 *
 * @param service whom the paths belong to
 * @param isPublic whether one may enter without a token
 * @param methods what may be asked through it; the services behind closed doors tell themselves what they know
 * @param maxBody the largest body that is let through
 * @param paths patterns; the first door that fits is taken
 */
record Door(
        String name,
        String service,
        boolean isPublic,
        Set<HttpMethod> methods,
        DataSize maxBody,
        List<PathPattern> paths) {

    static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<HttpMethod> POSTING = Set.of(HttpMethod.POST);
    private static final Set<HttpMethod> ALL_METHODS = Set.of(HttpMethod.values());

    private static final DataSize NO_DOOR = DataSize.ofKilobytes(64);
    private static final DataSize JSON = DataSize.ofMegabytes(1);
    private static final DataSize FILE = DataSize.ofMegabytes(11);
    private static final DataSize IMPORT = DataSize.ofMegabytes(256);

    /** All doors, narrow ones first. */
    static final List<Door> ALL = List.of(
            closed(
                    "routing",
                    "routing",
                    JSON,
                    "/api/v1/worklist/**",
                    "/api/v1/dossiers/*/route",
                    "/api/v1/dossiers/*/control-slip",
                    "/api/v1/dossiers/*/steps/**"),
            open("calculator", "sla", READING, "/api/v1/calculator", "/api/v1/calendar/{year:\\d+}"),
            closed(
                    "sla",
                    "sla",
                    JSON,
                    "/api/v1/dossiers/*/deadline/**",
                    "/api/v1/deadlines",
                    "/api/v1/calendar/decisions/**",
                    "/api/v1/reports/**"),
            open("post", "notification", POSTING, "/webhooks/postal"),
            closed(
                    "notification",
                    "notification",
                    JSON,
                    "/api/v1/dossiers/*/letters",
                    "/api/v1/letters/**",
                    "/api/v1/dossiers/*/consignments",
                    "/api/v1/quarantine/**",
                    "/api/v1/webhook-endpoints/**"),
            open(
                    "catalogue",
                    "intake",
                    READING,
                    "/api/v1/procedures.csv",
                    "/api/v1/procedures/**",
                    "/api/v1/tracking/*",
                    "/track/*"),
            closed("publishing", "intake", JSON, "/api/v1/procedures/*/versions/*"),
            closed("files", "intake", FILE, "/api/v1/attachments/**"),
            closed("migrations", "intake", IMPORT, "/api/v1/migrations/**"),
            closed(
                    "intake",
                    "intake",
                    JSON,
                    "/api/v1/dossiers/**",
                    "/api/v1/complaints/**",
                    "/api/v1/agencies/**",
                    "/api/v1/desk",
                    "/api/v1/log-book"));

    /** The services behind them, each once. */
    static final List<String> SERVICES =
            ALL.stream().map(Door::service).distinct().toList();

    /** How large a body on this path may be. */
    static DataSize limit(String uri) {
        var path = PathContainer.parsePath(uri);
        return ALL.stream()
                .filter(door -> door.paths().stream().anyMatch(known -> known.matches(path)))
                .findFirst()
                .map(Door::maxBody)
                .orElse(NO_DOOR);
    }

    private static Door open(String name, String service, Set<HttpMethod> methods, String... paths) {
        return new Door(name, service, true, methods, JSON, patterns(paths));
    }

    private static Door closed(String name, String service, DataSize maxBody, String... paths) {
        return new Door(name, service, false, ALL_METHODS, maxBody, patterns(paths));
    }

    private static List<PathPattern> patterns(String... paths) {
        return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
    }
}
