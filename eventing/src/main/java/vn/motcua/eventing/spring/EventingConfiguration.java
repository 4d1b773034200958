package vn.motcua.eventing.spring;

import com.mongodb.WriteConcern;
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
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.kafka.TopicMaker;

/** Gives a service its {@link Plumbing}. */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = MongoHealthContributorAutoConfiguration.class)
@ConditionalOnBean(MongoClient.class)
@PropertySource("classpath:vn/motcua/eventing/health.properties")
@EnableConfigurationProperties(EventingSettings.class)
public class EventingConfiguration {

    /** What is announced must not be rolled back: a write counts once most of the replica set has it. */
    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
        return client.getDatabase(Objects.requireNonNull(
                        connection.getConnectionString().getDatabase(), "spring.mongodb.uri names no database"))
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Has the name under which Boot would put its own, which asks the server for all databases and then each of them. */
    @Bean
    HealthIndicator mongoHealthContributor(MongoDatabase database) {
        return new DatabaseHealth(database);
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
            Timer timer,
            MeterRegistry meters) {
        return new Plumbing(
                settings,
                database,
                producer(settings, kafka, connection),
                consumers(kafka, connection),
                topics(settings, kafka, connection),
                timer,
                meters);
    }

    @Bean
    PlumbingLifecycle plumbingLifecycle(Plumbing plumbing) {
        return new PlumbingLifecycle(plumbing);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    ParkingEndpoint parkingEndpoint(Plumbing plumbing) {
        return new ParkingEndpoint(plumbing);
    }

    private static KafkaTemplate<String, byte[]> producer(
            EventingSettings own, KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        var patience = (int) own.sendTimeout().toMillis();
        settings.put("bootstrap.servers", connection.getProducer().getBootstrapServers());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", patience);
        settings.put("delivery.timeout.ms", patience * 9 / 10);
        settings.put("request.timeout.ms", patience / 2);
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    private static TopicMaker topics(EventingSettings own, KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put("bootstrap.servers", connection.getAdmin().getBootstrapServers());
        return new TopicMaker(settings, own.retryPause());
    }

    private static ConsumerFactory<String, byte[]> consumers(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        // a killed replica's partitions wait this long for another owner
        settings.putIfAbsent("session.timeout.ms", 10_000);
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
