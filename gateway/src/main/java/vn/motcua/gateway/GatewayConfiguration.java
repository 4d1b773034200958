package vn.motcua.gateway;

import static java.util.stream.Collectors.toMap;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import vn.motcua.eventing.edge.RememberedTokens;
import vn.motcua.eventing.edge.TokensOnly;

/** Doors, tokens and health of the edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GatewaySettings.class, TokenSettings.class})
@Import(TokensOnly.class)
class GatewayConfiguration {

    private static final String TOKENS = "/oauth2/token";
    private static final String KEYS = "/oauth2/jwks";

    @Bean
    RouterFunction<ServerResponse> doors(GatewaySettings settings) {
        var doors = Door.ALL.stream()
                .map(door -> door(
                        door.name(), methods(door.methods()).and(anyOf(door.paths())), settings.of(door.service())));
        var notThatWay = Door.ALL.stream()
                .filter(Door::isPublic)
                .map(door -> route(anyOf(door.paths()), request -> Refusals.notThatMethod(request, door.methods())));
        return Stream.concat(doors, notThatWay).reduce(RouterFunction::and).orElseThrow();
    }

    /** The API descriptions of the services, each under its name. */
    @Bean
    RouterFunction<ServerResponse> descriptions(GatewaySettings settings) {
        return Door.SERVICES.stream()
                .map(name -> GatewayRouterFunctions.route("description-" + name)
                        .route(path("/v3/api-docs/" + name), http())
                        .before(rewritePath("/v3/api-docs/.*", "/v3/api-docs"))
                        .before(uri(settings.of(name)))
                        .onError(ResourceAccessException.class, GatewayConfiguration::away)
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** The local token issuer, where there is one. */
    @Bean
    RouterFunction<ServerResponse> tokens(GatewaySettings settings) {
        return settings.tokens()
                .map(issuer -> door(
                        "tokens",
                        RequestPredicates.POST(TOKENS).or(methods(Door.READING).and(path(KEYS))),
                        issuer))
                .orElse(request -> Optional.empty());
    }

    /** The services tell the trace as well; the edge has told it already. */
    @Bean
    ResponseHttpHeadersFilter correlationToldOnce() {
        return (headers, response) -> {
            var others = new HttpHeaders(headers);
            others.remove(Correlation.HEADER);
            return others;
        };
    }

    private static RouterFunction<ServerResponse> door(String name, RequestPredicate paths, URI service) {
        return GatewayRouterFunctions.route(name)
                .route(paths, http())
                .before(uri(service))
                .onError(InvalidParameterException.class, (why, request) -> Refusals.notHttp())
                .onError(ResourceAccessException.class, GatewayConfiguration::away)
                .build();
    }

    private static RequestPredicate methods(Set<HttpMethod> methods) {
        return RequestPredicates.methods(methods.toArray(HttpMethod[]::new));
    }

    private static RequestPredicate anyOf(List<PathPattern> paths) {
        return paths.stream()
                .<RequestPredicate>map(pattern -> path(pattern.getPatternString()))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }

    private static ServerResponse away(Throwable why, ServerRequest request) {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Refusals.problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "service-away",
                                "A service is away",
                                "The service behind this address does not answer at the moment; nothing is known to have changed."));
    }

    @Bean
    SecurityFilterChain tokensFirst(HttpSecurity http, JwtDecoder decoder, TokenSettings settings) {
        return TokensOnly.chain(http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(openDoors())
                        .permitAll()
                        .requestMatchers(reading(
                                "/actuator/health/**", "/docs", "/docs/**", "/swagger-ui/**", "/v3/api-docs/**"))
                        .permitAll()
                        .requestMatchers(TOKENS, KEYS)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("operator")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(new RememberedTokens(decoder, settings.audience()))
                                        .jwtAuthenticationConverter(roles()))
                                .authenticationEntryPoint(Refusals::noToken)
                                .accessDeniedHandler(Refusals::notAllowed))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(Refusals::noToken).accessDeniedHandler(Refusals::notAllowed)));
    }

    /** Only what an open door is there for: anything else on its paths needs a token like all the rest. */
    private static RequestMatcher[] openDoors() {
        return Door.ALL.stream()
                .filter(Door::isPublic)
                .flatMap(door -> matchers(door.methods(), door.paths().stream().map(PathPattern::getPatternString)))
                .toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher[] reading(String... paths) {
        return matchers(Door.READING, Stream.of(paths)).toArray(RequestMatcher[]::new);
    }

    private static Stream<RequestMatcher> matchers(Set<HttpMethod> methods, Stream<String> paths) {
        var matcher = PathPatternRequestMatcher.withDefaults();
        return paths.flatMap(path -> methods.stream().map(method -> matcher.matcher(method, path)));
    }

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }

    /** UP only when every service behind the gateway is. */
    @Bean
    ServicesHealth services(GatewaySettings settings) {
        return new ServicesHealth(Door.SERVICES.stream().collect(toMap(Function.identity(), settings::of)));
    }
}
