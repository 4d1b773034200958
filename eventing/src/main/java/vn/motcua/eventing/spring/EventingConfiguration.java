package vn.motcua.eventing.spring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.clock.BusinessClock;

/** Gives a service its {@link Plumbing}. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnBean(MongoClient.class)
@EnableConfigurationProperties(EventingSettings.class)
public class EventingConfiguration {

    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
        return client.getDatabase(Objects.requireNonNull(
                connection.getConnectionString().getDatabase(), "spring.mongodb.uri names no database"));
    }

    @Bean
    Timer timer(BusinessClock clock) {
        return new Timer() {
            @Override
            public Instant machineNow() {
                return Instant.now().truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public Instant businessNow() {
                return clock.now();
            }
        };
    }

    @Bean
    Plumbing plumbing(
            EventingSettings settings,
            MongoDatabase database,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            KafkaAdmin admin,
            Timer timer,
            MeterRegistry meters) {
        admin.setFatalIfBrokerNotAvailable(true);
        return new Plumbing(
                settings, database, producer(kafka, connection), consumers(kafka, connection), admin, timer, meters);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    ParkingEndpoint parkingEndpoint(Plumbing plumbing) {
        return new ParkingEndpoint(plumbing);
    }

    private static KafkaTemplate<String, byte[]> producer(KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put("bootstrap.servers", connection.getProducer().getBootstrapServers());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("delivery.timeout.ms", 9_000);
        settings.put("request.timeout.ms", 5_000);
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    private static ConsumerFactory<String, byte[]> consumers(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("fetch.max.wait.ms", 200);
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
