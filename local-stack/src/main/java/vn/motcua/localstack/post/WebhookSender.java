package vn.motcua.localstack.post;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Sends one event as a Standard Webhook, signed at the moment of sending with the machine's time. */
final class WebhookSender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI target;
    private final Webhook signer;
    private final JsonMapper json;
    private final Clock machine = Clock.systemUTC();

    WebhookSender(URI target, String secret, JsonMapper json) {
        this.target = target;
        this.signer = new Webhook(secret);
        this.json = json;
    }

    /** True if the receiver took it. The id stays the same over all tries, so that the receiver can tell. */
    boolean send(Consignment consignment, Consignment.Event event) throws InterruptedException {
        var orderNumber = consignment.order().orderNumber();
        var id = "msg_" + orderNumber + "_" + event.number();
        var body = body(orderNumber, event);
        var timestamp = machine.instant().getEpochSecond();
        try {
            var request = HttpRequest.newBuilder(target)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(timestamp))
                    .header("webhook-signature", signer.sign(id, timestamp, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("Cannot sign a webhook", e);
        } catch (IOException e) {
            return false;
        }
    }

    private String body(String orderNumber, Consignment.Event event) {
        var data = new LinkedHashMap<String, Object>();
        data.put("orderNumber", orderNumber);
        data.put("code", event.code());
        data.put("at", event.at().toString());
        if (event.note() != null) {
            data.put("note", event.note());
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("type", "consignment.status");
        message.put("timestamp", machine.instant().toString());
        message.put("data", data);
        return json.writeValueAsString(message);
    }
}
