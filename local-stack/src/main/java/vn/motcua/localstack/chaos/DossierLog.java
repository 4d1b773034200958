package vn.motcua.localstack.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record itself: the topic all services write to, read from its beginning, past all services. */
final class DossierLog implements AutoCloseable {

    static final String TOPIC = "dossier.v1";
    static final String DEAD_LETTERS = TOPIC + ".dead-letters";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> deadLetters = new ArrayList<>();

    /** One record as it stands there. */
    record Entry(String dossier, int partition, long offset, Map<String, String> headers, byte[] value) {

        static Entry of(ConsumerRecord<String, byte[]> record) {
            var headers = new HashMap<String, String>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            return new Entry(
                    record.key() == null ? "" : record.key(),
                    record.partition(),
                    record.offset(),
                    headers,
                    record.value());
        }

        /** The entries of a story that are of a type. */
        static List<Entry> of(String type, List<Entry> story) {
            return story.stream().filter(entry -> entry.type().equals(type)).toList();
        }

        JsonNode data() {
            return JsonMapper.shared().readTree(value);
        }

        private String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String source() {
            return header("ce_source");
        }

        String type() {
            return header("ce_type");
        }

        String id() {
            return header("ce_id");
        }

        /** 0 if it does not say. */
        long sequence() {
            return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
        }

        OffsetDateTime at() {
            return OffsetDateTime.parse(header("ce_time"));
        }

        @Override
        public String toString() {
            return "%s %s-%d %s @%d/%d".formatted(dossier, source(), sequence(), type(), partition, offset);
        }
    }

    DossierLog(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                5_000);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.block.ms", PATIENCE.toMillis()),
                new StringSerializer(),
                new ByteArraySerializer());
        var partitions = List.of(TOPIC, DEAD_LETTERS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on to what is the end now. */
    synchronized DossierLog caughtUp() {
        var ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                (record.topic().equals(TOPIC) ? entries : deadLetters).add(Entry.of(record));
            }
        }
        return this;
    }

    /** Everything read so far, by dossier, each in the order of the log. */
    synchronized Map<String, List<Entry>> byDossier() {
        return entries.stream().collect(Collectors.groupingBy(Entry::dossier));
    }

    synchronized List<Entry> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** Puts a record there that no service wrote. */
    void write(String dossier, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(TOPIC, dossier, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to the log", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Cannot write to the log", e.getCause());
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
        producer.close();
    }
}
