package vn.motcua.localstack;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.motcua.localstack.control.ControlConfiguration;
import vn.motcua.localstack.control.Controls;
import vn.motcua.localstack.mail.MailConfiguration;
import vn.motcua.localstack.mail.Mailbox;
import vn.motcua.localstack.post.PostConfiguration;
import vn.motcua.localstack.post.PostSettings;
import vn.motcua.localstack.token.IssuerConfiguration;
import vn.motcua.localstack.token.IssuerSettings;

/** The web server that stands in for what is outside the office: token issuer, post, mail; and the stack's controls. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({IssuerConfiguration.class, PostConfiguration.class, MailConfiguration.class, ControlConfiguration.class})
class StandIns {

    static ConfigurableApplicationContext start(
            int port,
            IssuerSettings issuer,
            PostSettings post,
            Mailbox mailbox,
            InstantSource clock,
            Controls controls) {
        return new SpringApplicationBuilder(StandIns.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "server.port",
                        port,
                        "server.address",
                        "127.0.0.1",
                        "server.tomcat.threads.max",
                        16,
                        "spring.mvc.problemdetails.enabled",
                        true,
                        "spring.config.location",
                        "optional:classpath:/none/"))
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(IssuerSettings.class, () -> issuer);
                    context.registerBean(PostSettings.class, () -> post);
                    context.registerBean(Mailbox.class, () -> mailbox);
                    context.registerBean(InstantSource.class, () -> clock);
                    context.registerBean(Controls.class, () -> controls);
                })
                .run();
    }
}
