package vn.motcua.eventing.kafka;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.WireHeaders;

/** Kafka records as the plumbing sees them. */
final class Wire {
    private Wire() {}

    /** The record, or nothing if its envelope does not even say whose it is and which place it has. */
    static Optional<Incoming> read(ConsumerRecord<String, byte[]> record) {
        var headers = headers(record);
        var source = headers.get(WireHeaders.SOURCE);
        var type = headers.get(WireHeaders.TYPE);
        var sequence = headers.get(WireHeaders.SEQUENCE);
        var time = headers.get(WireHeaders.TIME);
        if (record.key() == null || source == null || type == null || sequence == null || time == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Incoming(
                    record.partition(),
                    record.offset(),
                    record.key(),
                    source,
                    type,
                    Long.parseLong(sequence),
                    instant(time),
                    record.value() == null ? new byte[0] : record.value(),
                    headers));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
