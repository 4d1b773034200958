package vn.motcua.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.health.MongoHealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.motcua.eventing.web.Tokens;

/** What holds for the health of every service: each starts here with its own settings, and with nothing of its office. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HealthConformance {

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final MongoServer server = new MongoServer(new Database());
    private volatile CountDownLatch ice = new CountDownLatch(0);
    private ConfigurableApplicationContext service;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Bare {

        @Bean
        JwtDecoder decoder() {
            return Tokens.decoder();
        }
    }

    /** Knows the newer word for what the library answers under the older one; frozen, it takes commands and says nothing. */
    private final class Database extends H2Backend {

        Database() {
            super(MVStore.open(null));
        }

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            awaitThaw();
            return super.handleCommand(channel, database, command.equals("hello") ? "ismaster" : command, query);
        }

        private void awaitThaw() {
            try {
                ice.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeAll
    void start() {
        var database = server.bindAndGetConnectionString() + "/house";
        service = new SpringApplicationBuilder(Bare.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("everyCommand", (MongoClientSettingsBuilderCustomizer)
                                settings -> settings.addCommandListener(everyCommand())))
                .run("--server.port=0", "--spring.mongodb.uri=" + database);
        await().until(() -> status("") == 200);
    }

    private CommandListener everyCommand() {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getDatabaseName() + " " + event.getCommandName());
            }
        };
    }

    @AfterAll
    void stop() {
        service.close();
        server.shutdownNow();
    }

    @Test
    void nobody_asks_for_all_databases() {
        assertThat(service.getBeansOfType(MongoHealthIndicator.class)).isEmpty();
        assertThat(service.getBean(HealthContributorRegistry.class).getContributor("mongo"))
                .isInstanceOf(DatabaseHealth.class);
    }

    @Test
    void however_many_look_the_services_own_database_is_asked_once_a_second() {
        commands.clear();
        var began = System.nanoTime();

        for (var look = 0; look < 200; look++) {
            assertThat(status(look % 2 == 0 ? "" : "/readiness")).isEqualTo(200);
        }

        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(Set.copyOf(commands)).isSubsetOf("house hello");
        assertThat(commands).hasSizeLessThanOrEqualTo((int) (2 + 2 * seconds));
    }

    @Test
    void while_the_database_hangs_a_service_is_alive_and_not_ready_and_says_so_within_a_second() {
        ice = new CountDownLatch(1);

        await().atMost(Duration.ofSeconds(5)).until(() -> {
            var asked = System.nanoTime();
            var status = status("/readiness");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(1_500));
            return status == 503;
        });
        assertThat(status("")).isEqualTo(503);
        assertThat(status("/liveness")).isEqualTo(200);

        ice.countDown();

        await().until(() -> status("") == 200);
    }

    private int status(String group) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/health" + group);
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
