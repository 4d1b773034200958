package vn.motcua.gateway;

import java.util.List;
import java.util.function.Function;
import org.springframework.util.unit.DataSize;

/**
 * One way into the house.
 *
 * @param service whom the paths belong to
 * @param isPublic whether one may enter without a token
 * @param maxBody the largest body that is let through
 * @param paths patterns; the first door that fits is taken
 */
record Door(
        String name,
        Function<GatewaySettings, GatewaySettings.Service> service,
        boolean isPublic,
        DataSize maxBody,
        List<String> paths) {

    private static final DataSize JSON = DataSize.ofMegabytes(1);
    private static final DataSize FILE = DataSize.ofMegabytes(11);
    private static final DataSize IMPORT = DataSize.ofMegabytes(256);

    /** All doors, narrow ones first. */
    static final List<Door> ALL = List.of(
            closed(
                    "routing",
                    GatewaySettings::routing,
                    JSON,
                    "/api/v1/worklist",
                    "/api/v1/dossiers/*/route",
                    "/api/v1/dossiers/*/steps/**"),
            open("calculator", GatewaySettings::sla, "/api/v1/calculator", "/api/v1/calendar/{year:\\d+}"),
            closed(
                    "sla",
                    GatewaySettings::sla,
                    JSON,
                    "/api/v1/dossiers/*/deadline/**",
                    "/api/v1/deadlines",
                    "/api/v1/calendar/**",
                    "/api/v1/reports/**"),
            open("post", GatewaySettings::notification, "/webhooks/postal"),
            closed(
                    "notification",
                    GatewaySettings::notification,
                    JSON,
                    "/api/v1/dossiers/*/letters",
                    "/api/v1/letters/**",
                    "/api/v1/dossiers/*/consignments",
                    "/api/v1/quarantine/**",
                    "/api/v1/webhook-endpoints/**"),
            open("catalogue", GatewaySettings::intake, "/api/v1/procedures/**", "/api/v1/tracking/*", "/track/*"),
            closed("files", GatewaySettings::intake, FILE, "/api/v1/attachments/**"),
            closed("migrations", GatewaySettings::intake, IMPORT, "/api/v1/migrations/**"),
            closed("intake", GatewaySettings::intake, JSON, "/api/v1/dossiers/**", "/api/v1/complaints/**"));

    private static Door open(String name, Function<GatewaySettings, GatewaySettings.Service> service, String... paths) {
        return new Door(name, service, true, JSON, List.of(paths));
    }

    private static Door closed(
            String name,
            Function<GatewaySettings, GatewaySettings.Service> service,
            DataSize maxBody,
            String... paths) {
        return new Door(name, service, false, maxBody, List.of(paths));
    }
}
