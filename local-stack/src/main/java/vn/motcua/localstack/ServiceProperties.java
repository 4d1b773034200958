package vn.motcua.localstack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.localstack.post.PostSettings;

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
            var kafka = settings.servers().kafka();
            properties.put("spring.kafka.bootstrap-servers", kafka == null ? LOOPBACK + ":" + ports.broker() : kafka);
            if (settings.servers().mongodb() == null) {
                properties.put(
                        "spring.mongodb.uri", "mongodb://" + LOOPBACK + ":" + ports.database() + "/" + service.word());
            }
            properties.put("motcua.clock.file", settings.data().resolve("clock").toString());
        }
        if (service != Service.SLA) {
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

    /** What is told through the environment, as it should not stand in the list of processes. */
    Map<String, String> secrets(Service service) {
        var secrets = new LinkedHashMap<String, String>();
        if (service == Service.NOTIFICATION) {
            secrets.put("MOTCUA_POST_SECRETS", PostSettings.LOCAL_SECRET);
        }
        var database = settings.servers().databaseOf(service);
        if (service.keepsTime() && database != null) {
            secrets.put("SPRING_MONGODB_URI", database);
        }
        return secrets;
    }

    private URI standIn(String path) {
        return ports.standInsAddress().resolve(path);
    }
}
