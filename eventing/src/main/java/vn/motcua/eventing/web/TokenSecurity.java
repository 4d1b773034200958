package vn.motcua.eventing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.eventing.edge.RememberedTokens;
import vn.motcua.eventing.edge.TokensOnly;

/** Who reaches a handler at all: whoever has a valid token, and anyone on a public path. The handler decides the rest. */
final class TokenSecurity {

    private TokenSecurity() {}

    static SecurityFilterChain chain(
            HttpSecurity http, SecuritySettings settings, JwtDecoder decoder, HandlerExceptionResolver problems) {
        AuthenticationEntryPoint unauthorized =
                (request, response, exception) -> problems.resolveException(request, response, null, exception);
        AccessDeniedHandler forbidden =
                (request, response, exception) -> problems.resolveException(request, response, null, exception);
        var publicPaths =
                settings.publicPaths().stream().map(TokenSecurity::matcher).toArray(RequestMatcher[]::new);

        return TokensOnly.chain(
                http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/actuator/health/**", Routes.API_DOCS)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Roles.OPERATOR)
                                .requestMatchers(publicPaths)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                        .oauth2ResourceServer(server -> server.jwt(
                                        jwt -> jwt.decoder(new RememberedTokens(decoder, settings.audience()))
                                                .jwtAuthenticationConverter(actors()))
                                .authenticationEntryPoint(unauthorized)
                                .accessDeniedHandler(forbidden)
                                .withObjectPostProcessor(answering(unauthorized)))
                        .exceptionHandling(handling ->
                                handling.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden)));
    }

    /** Also when the keys cannot be fetched: left to itself, the filter would rethrow that past every advice. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(AuthenticationEntryPoint entryPoint) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(entryPoint::commence);
                return filter;
            }
        };
    }

    private record Known(Actor actor, List<SimpleGrantedAuthority> authorities) {

        private static Known of(Jwt token) {
            var actor = Actor.of(token);
            return new Known(
                    actor,
                    actor.roles().stream()
                            .map(role -> new SimpleGrantedAuthority(Roles.AUTHORITY_PREFIX + role))
                            .toList());
        }
    }

    /** Who a token names does not change: it is read once of each that is remembered. */
    private static Converter<Jwt, AbstractAuthenticationToken> actors() {
        Cache<Jwt, Known> read = Caffeine.newBuilder().weakKeys().build();
        return token -> {
            try {
                var known = read.getIfPresent(token);
                if (known == null) {
                    known = Known.of(token);
                    read.put(token, known);
                }
                return new JwtAuthenticationToken(token, known.actor(), known.authorities());
            } catch (IllegalArgumentException e) {
                throw new InvalidBearerTokenException("Expected a token that names its subject", e);
            }
        };
    }

    /** What anyone may read, he may ask about: HEAD is a GET without its body (RFC 9110, 9.3.2). */
    private static RequestMatcher matcher(String publicPath) {
        var words = publicPath.strip().split("\\s+", 2);
        var paths = PathPatternRequestMatcher.withDefaults();
        if (words.length == 1) {
            return paths.matcher(words[0]);
        }
        var method = HttpMethod.valueOf(words[0]);
        var asked = paths.matcher(method, words[1]);
        return method == HttpMethod.GET ? new OrRequestMatcher(asked, paths.matcher(HttpMethod.HEAD, words[1])) : asked;
    }
}
