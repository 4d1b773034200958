package vn.motcua.eventing.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** A small service without database and broker: the HTTP side alone. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@Import(CounterController.class)
class CounterService {

    static final String KEYS_OUT_OF_REACH = "keys-out-of-reach";

    @Bean
    JwtDecoder decoder() {
        var decoder = Tokens.decoder();
        return token -> {
            if (token.equals(KEYS_OUT_OF_REACH)) {
                throw new JwtException("Couldn't retrieve remote JWK set from http://keys.internal");
            }
            return decoder.decode(token);
        };
    }
}
