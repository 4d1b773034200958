package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServicesHealthTest {

    private static final List<String> SERVICES = List.of("intake", "routing", "sla", "notification");
    private static final Set<String> DOWN = ConcurrentHashMap.newKeySet();
    private static final Set<String> HANGING = ConcurrentHashMap.newKeySet();
    private static final Map<String, AtomicInteger> LOOKS = new ConcurrentHashMap<>();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final HttpServer BEHIND = behind();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        SERVICES.forEach(name -> settings.add(
                "motcua.services." + name + ".url",
                () -> "http://localhost:" + BEHIND.getAddress().getPort() + "/" + name));
    }

    @TestConfiguration
    static class Tokens {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                throw new BadJwtException("Expected no token");
            };
        }
    }

    /** All four services, each under its name. */
    private static HttpServer behind() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var name = exchange.getRequestURI().getPath().split("/")[1];
                LOOKS.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
                if (HANGING.contains(name)) {
                    hang();
                }
                exchange.sendResponseHeaders(DOWN.contains(name) ? 503 : 200, -1);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hang() {
        try {
            OVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void recover() {
        DOWN.clear();
        HANGING.clear();
        await().until(() -> status("") == 200);
    }

    @AfterAll
    static void close() {
        OVER.countDown();
        BEHIND.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "sla", "notification"})
    void the_house_is_up_only_while_every_service_is(String name) throws Exception {
        await().until(() -> status("") == 200);

        DOWN.add(name);

        await().atMost(Duration.ofSeconds(5)).until(() -> status("") == 503);
        assertThat(status("/liveness")).isEqualTo(200);
        assertThat(status("/readiness")).isEqualTo(200);
    }

    @Test
    void services_that_hang_make_nobody_wait_longer_than_a_second() {
        await().until(() -> status("") == 200);

        HANGING.addAll(SERVICES);

        await().atMost(Duration.ofSeconds(5)).until(() -> {
            var asked = System.nanoTime();
            var status = status("");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(1_500));
            return status == 503;
        });
    }

    @Test
    void however_many_look_each_service_is_asked_once_a_second() throws Exception {
        await().until(() -> status("") == 200);
        LOOKS.clear();
        var began = System.nanoTime();

        for (var look = 0; look < 200; look++) {
            assertThat(status("")).isEqualTo(200);
        }

        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(LOOKS.values()).allMatch(looks -> looks.get() <= 2 + 2 * seconds);
    }

    private int status(String group) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/actuator/health" + group);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
