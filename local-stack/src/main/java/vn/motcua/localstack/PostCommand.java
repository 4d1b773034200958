package vn.motcua.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.localstack.post.PostConfiguration;
import vn.motcua.localstack.post.PostSettings;

/** The postal partner alone, for a house that runs in containers. It listens on all interfaces and asks for no token. */
@Command(
        name = "post",
        description = "Runs the postal partner alone, to try a house with that runs elsewhere.",
        mixinStandardHelpOptions = true)
final class PostCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", defaultValue = "8085", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--webhook", paramLabel = "URL", required = true, description = "Where its events go.")
    @SuppressWarnings("NullAway.Init")
    private URI webhook;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Where its orders are kept.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public Integer call() throws InterruptedException {
        var secret = Objects.requireNonNullElse(System.getenv("MOTCUA_POST_SECRETS"), PostSettings.LOCAL_SECRET);
        var settings =
                new PostSettings(webhook, secret, data.resolve("post-orders.jsonl"), true, Duration.ofSeconds(1));
        start(port, settings);
        System.out.println("The post is open on port " + port + ".");
        new CountDownLatch(1).await(); // until a signal ends the process, and the context with it
        return 0;
    }

    static ConfigurableApplicationContext start(int port, PostSettings settings) {
        return new SpringApplicationBuilder(PostOffice.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("server.port", port, "spring.config.location", "optional:classpath:/none/"))
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(PostSettings.class, () -> settings);
                    context.registerBean(InstantSource.class, InstantSource::system);
                })
                .run();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PostConfiguration.class)
    static class PostOffice {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }
    }
}
