package vn.motcua.eventing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log.
 *
 * @param partition where it stands
 * @param offset where it stands
 * @param subject the subject's id, the key
 * @param source who said it
 * @param type CloudEvents type
 * @param sequence position among what this source said of this subject, from 1
 * @param at business time at which it was said
 * @param value the JSON
 * @param headers all headers as they came
 */
public record Incoming(
        int partition,
        long offset,
        String subject,
        String source,
        String type,
        long sequence,
        Instant at,
        byte[] value,
        Map<String, String> headers) {

    @Nullable
    String trace() {
        return headers.get(WireHeaders.TRACEPARENT);
    }
}
