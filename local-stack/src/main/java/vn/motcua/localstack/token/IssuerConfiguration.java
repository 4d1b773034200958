package vn.motcua.localstack.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** {@code POST /oauth2/token} and {@code GET /oauth2/jwks}; everything else of this server looks after itself. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class IssuerConfiguration {

    /** The house that its tokens are for: what gateway and services ask for unless they are told another. */
    private static final String AUDIENCE = "motcua";

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http) {
        return http.securityMatcher("/oauth2/**")
                .oauth2AuthorizationServer(server -> server.tokenEndpoint(
                        endpoint -> endpoint.authenticationProviders(providers -> providers.stream()
                                .filter(OAuth2ClientCredentialsAuthenticationProvider.class::isInstance)
                                .map(OAuth2ClientCredentialsAuthenticationProvider.class::cast)
                                .forEach(provider ->
                                        provider.setAuthenticationValidator(IssuerConfiguration::checkRequest)))))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void checkRequest(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        if (!AgencyScope.accepts(request.getScopes())) {
            throw refused(
                    OAuth2ErrorCodes.INVALID_SCOPE,
                    "Expected at most one scope agency:CODE, found " + request.getScopes());
        }
        if (request.getAdditionalParameters().get("as") instanceof String name
                && !ACCOUNT.matcher(name).matches()) {
            throw refused(
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "Expected the id of an account in 'as': letters, digits, . _ : and -, at most 100");
        }
    }

    private static OAuth2AuthenticationException refused(String code, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            var client = context.getRegisteredClient();
            context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("roles", List.of(LocalClients.roleOf(client)))
                    .claim("client", client.getClientId());
            AgencyScope.agency(context.getAuthorizedScopes()).ifPresent(agency -> {
                context.getClaims().claim("agency", agency);
                SampleStaff.of(LocalClients.roleOf(client), agency).ifPresent(context.getClaims()::subject);
            });
            if (context.<Authentication>getAuthorizationGrant()
                            instanceof OAuth2ClientCredentialsAuthenticationToken request
                    && request.getAdditionalParameters().get("as") instanceof String name) {
                context.getClaims().subject(name);
            }
        };
    }

    @Bean
    RegisteredClientRepository clients() {
        return new LocalClients();
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecrets();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgottenAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(KeyFile.readOrCreate(settings.keyFile())));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }
}
