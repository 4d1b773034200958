package vn.motcua.notification.post.web;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.notification.post.PostSettings;

/** Checks that a message comes from the partner and is fresh (Standard Webhooks 1.0). While a secret is replaced, both count. */
@Component
final class WebhookVerifier {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private final List<Webhook> secrets;

    WebhookVerifier(PostSettings settings) {
        this.secrets = settings.secrets().stream().map(Webhook::new).toList();
    }

    boolean isGenuine(String id, String timestamp, String signature, String body) {
        var headers = Map.of(ID, List.of(id), TIMESTAMP, List.of(timestamp), SIGNATURE, List.of(signature));
        return secrets.stream().anyMatch(secret -> verifies(secret, headers, body));
    }

    private static boolean verifies(Webhook secret, Map<String, List<String>> headers, String body) {
        try {
            secret.verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }
}
