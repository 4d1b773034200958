package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
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
            var kafka = settings.backing().servers().kafka();
            properties.put("spring.kafka.bootstrap-servers", kafka == null ? LOOPBACK + ":" + ports.broker() : kafka);
            if (settings.backing().servers().mongodb() == null) {
                properties.put(
                        "spring.mongodb.uri", "mongodb://" + LOOPBACK + ":" + ports.database() + "/" + service.word());
            }
            properties.put("motcua.clock.file", settings.data().resolve("clock").toString());
        }
        for (var other : Service.inside()) {
            properties.put(
                    "motcua.services." + other.word() + ".url",
                    ports.address(other).toString());
        }
        properties.put("motcua.services.tokens.url", ports.standInsAddress().toString());
        if (service == Service.NOTIFICATION) {
            properties.put("motcua.post.url", standIn("/post").toString());
            properties.put("spring.mail.host", LOOPBACK);
            properties.put("spring.mail.port", Integer.toString(ports.mail()));
        }
        return properties;
    }

    /** What is told through the environment, as it should not stand in the list of processes. */
    Map<String, String> secrets(Service service) {
        return hidden(service).entrySet().stream()
                .collect(Collectors.toMap(
                        secret -> secret.getKey().replace('.', '_').toUpperCase(Locale.ROOT), Map.Entry::getValue));
    }

    private Map<String, String> hidden(Service service) {
        var hidden = new LinkedHashMap<String, String>();
        if (service == Service.NOTIFICATION) {
            hidden.put("motcua.post.secrets", PostSettings.LOCAL_SECRET);
        }
        var database = settings.backing().servers().databaseOf(service);
        if (service.keepsTime() && database != null) {
            hidden.put("spring.mongodb.uri", database);
        }
        return hidden;
    }

    /** Writes all of them into a file for each service, so that one can be started outside the stack, in its place. */
    void write() {
        try {
            Files.createDirectories(folder());
            for (var service : Service.values()) {
                var all = new Properties();
                all.putAll(of(service));
                all.putAll(hidden(service));
                var file = file(service);
                Files.deleteIfExists(file);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var out = Files.newOutputStream(file)) {
                    all.store(out, null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with those of a service. */
    Path file(Service service) {
        return folder().resolve(service.word() + ".properties");
    }

    private Path folder() {
        return settings.data().resolve("services");
    }

    private URI standIn(String path) {
        return ports.standInsAddress().resolve(path);
    }
}
