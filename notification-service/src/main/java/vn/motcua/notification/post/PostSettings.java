package vn.motcua.notification.post;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;

/**
 * The postal partner.
 *
 * @param url base address for orders
 * @param secrets {@code whsec_…} of its webhooks; several while one replaces another
 * @param codes what the carrier's codes mean, by kind of consignment
 */
@ConfigurationProperties("motcua.post")
public record PostSettings(
        URI url, @DefaultValue List<String> secrets, Map<ConsignmentKind, Map<String, ConsignmentState>> codes) {
    public PostSettings {
        secrets = List.copyOf(secrets);
        codes = Map.copyOf(codes);
    }

    @Override
    public String toString() {
        return "PostSettings[" + url + ", " + secrets.size() + " secrets hidden]";
    }
}
