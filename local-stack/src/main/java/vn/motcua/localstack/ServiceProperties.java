package vn.motcua.localstack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that make the production jars run on this machine. */
final class ServiceProperties {

    private static final String LOOPBACK = "127.0.0.1";

    private final StackSettings settings;
    private final Ports ports;

    ServiceProperties(StackSettings settings) {
        this.settings = settings;
        this.ports = settings.ports();
    }

    Map<String, String> of(Service service) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("server.address", LOOPBACK);
        properties.put("server.port", Integer.toString(ports.of(service)));
        var resourceServer = "spring.security.oauth2.resourceserver.jwt.";
        properties.put(
                resourceServer + "issuer-uri", ports.address(Service.GATEWAY).toString());
        properties.put(resourceServer + "jwk-set-uri", standIn("/oauth2/jwks").toString());
        if (service.keepsTime()) {
            properties.put("spring.kafka.bootstrap-servers", LOOPBACK + ":" + ports.broker());
            properties.put(
                    "spring.mongodb.uri", "mongodb://" + LOOPBACK + ":" + ports.database() + "/" + service.word());
            properties.put("motcua.clock.file", settings.data().resolve("clock").toString());
        }
        if (service == Service.GATEWAY || service == Service.NOTIFICATION) {
            for (var other : Service.values()) {
                if (other != Service.GATEWAY) {
                    properties.put(
                            "motcua.services." + other.word() + ".url",
                            ports.address(other).toString());
                }
            }
            properties.put("motcua.services.tokens.url", ports.standInsAddress().toString());
        }
        if (service == Service.NOTIFICATION) {
            properties.put("motcua.post.url", standIn("/post").toString());
            properties.put("spring.mail.host", LOOPBACK);
            properties.put("spring.mail.port", Integer.toString(ports.mail()));
        }
        return properties;
    }

    private URI standIn(String path) {
        return ports.standInsAddress().resolve(path);
    }
}
