package vn.motcua.localstack.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.motcua.localstack.Service;

/** The clients of the local issuer. The secret is the same word as the id: this issuer listens on loopback only. */
final class LocalClients implements RegisteredClientRepository {

    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final List<String> PEOPLE =
            List.of("portal", "clerk", "officer", "leader", "onestop-head", "controller", "operator");
    private static final List<String> SERVICES =
            Service.inside().stream().map(Service::word).toList();

    private final Map<String, RegisteredClient> clients = new LinkedHashMap<>();

    LocalClients() {
        PEOPLE.forEach(role -> clients.put(role, client(role)));
        SERVICES.forEach(service -> clients.put(service, client(service)));
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }

    static String roleOf(RegisteredClient client) {
        return SERVICES.contains(client.getClientId()) ? "service" : client.getClientId();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The local clients are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }
}
