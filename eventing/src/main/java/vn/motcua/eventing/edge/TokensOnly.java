package vn.motcua.eventing.edge;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * A door where a token is all that tells who comes: nothing is kept between two requests. What Spring has for sessions, logins, and
 * names without a token stays away, as it costs every request and serves none.
 */
@Configuration(proxyBeanMethods = false)
public class TokensOnly {

    private static final Set<Class<?>> NEEDED = Set.of(
            SecurityContextHolderFilter.class,
            HeaderWriterFilter.class,
            BearerTokenAuthenticationFilter.class,
            ExceptionTranslationFilter.class,
            AuthorizationFilter.class);

    private static final String BEARER = "Bearer ";
    private static final Pattern ASSIGNED = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    /** The chain of what was set, and of nothing else. */
    public static SecurityFilterChain chain(HttpSecurity http) {
        DefaultSecurityFilterChain chain = http.csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
        return new DefaultSecurityFilterChain(
                chain.getRequestMatcher(),
                chain.getFilters().stream()
                        .filter(filter -> NEEDED.contains(filter.getClass()))
                        .toList());
    }

    /** Not even those who observe nothing. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring's own, which lets pass the same headers, but reads plain ones without a pattern. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(TokensOnly::isPrintable);
        firewall.setAllowedHeaderValues(value -> isPrintable(value.replace('\t', ' ')));
        return firewall;
    }

    /** Spring's own, asked for all but a plain header: it reads every token with a pattern. */
    @Bean
    BearerTokenResolver bearer() {
        var careful = new DefaultBearerTokenResolver();
        return request -> {
            var header = request.getHeader(HttpHeaders.AUTHORIZATION);
            return header != null && isBearer(header) ? header.substring(BEARER.length()) : careful.resolve(request);
        };
    }

    static boolean isBearer(String header) {
        if (!header.startsWith(BEARER) || header.length() == BEARER.length()) {
            return false;
        }
        for (var i = BEARER.length(); i < header.length(); i++) {
            var character = header.charAt(i);
            if (!(character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || character == '-'
                    || character == '.'
                    || character == '_')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return ASSIGNED.matcher(text).matches();
            }
        }
        return true;
    }
}
