package vn.motcua.eventing;

import java.util.Map;

/**
 * A record on its way to the log, in its final form.
 *
 * @param topic where it goes
 * @param key the subject's id
 * @param headers all headers
 * @param value the JSON
 */
public record Outgoing(String topic, String key, Map<String, String> headers, byte[] value) {
    public Outgoing {
        headers = Map.copyOf(headers);
    }
}
