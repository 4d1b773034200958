package vn.motcua.localstack.post;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The postal partner under {@code /post}. */
@Configuration(proxyBeanMethods = false)
@Import(PostController.class)
public class PostConfiguration {

    @Bean
    PostalPartner postalPartner(PostSettings settings, InstantSource clock, JsonMapper json) {
        return new PostalPartner(settings, clock, json);
    }
}
