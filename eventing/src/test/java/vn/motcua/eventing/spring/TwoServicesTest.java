package vn.motcua.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.TopicBuilder;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.conformance.EmbeddedMongo;
import vn.motcua.eventing.conformance.Ledger;
import vn.motcua.eventing.conformance.LedgerCommand;
import vn.motcua.eventing.conformance.LedgerEvent;
import vn.motcua.eventing.conformance.LedgerRejection;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.kafka.TopicMaker;
import vn.motcua.eventing.web.Tokens;

/** Two services with all their threads, on a real broker and the embedded database: "bank" speaks, "mirror" answers. */
class TwoServicesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";
    private static final String EARLY = "early";
    private static final int PARTITIONS = 3;
    private static final int RATES = 300;

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static ConfigurableApplicationContext bank;
    private static ConfigurableApplicationContext mirror;

    @BeforeAll
    static void two_services_that_talk() throws Exception {
        broker = new Broker(folder);
        broker.start();
        System.out.println("back end: Apache Kafka (in process)");
        bank = service("bank", "mirror");
        for (var rate = 0; rate < RATES; rate++) {
            bank.getBean(Plumbing.class).publish(ToyService.RATES, "R" + rate, "7".getBytes(StandardCharsets.UTF_8));
        }
        ledgers(bank).handle(EARLY, new LedgerCommand.Deposit(1));
        mirror = service("mirror", "bank");
    }

    @AfterAll
    static void the_end() {
        mirror.close();
        bank.close();
        broker.close();
    }

    @Test
    void a_command_becomes_a_record_a_reaction_work_an_outcome_and_a_record_back() {
        var id = UUID.randomUUID().toString();

        var handled = ledgers(bank).handle(id, new LedgerCommand.Deposit(5));

        assertThat(handled).isInstanceOf(Handled.Done.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, id)).containsExactly("bank/1", "receipt receipt-1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(bank, id)).containsExactly("deposit 5", "mirror/1"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(found(bank, id).outbox()).isEmpty();
            assertThat(found(mirror, id).outbox()).isEmpty();
            assertThat(found(mirror, id).todo()).isEmpty();
        });
    }

    @Test
    void many_commands_on_many_subjects_all_arrive_once_and_in_order() {
        var ids = IntStream.range(0, 10)
                .mapToObj(any -> UUID.randomUUID().toString())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : ids) {
                IntStream.range(0, 10)
                        .forEach(any -> threads.submit(() -> ledgers(bank).handle(id, new LedgerCommand.Deposit(1))));
            }
        }

        for (var id : ids) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(book(mirror, id))
                    .filteredOn(line -> line.startsWith("bank/"))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 10)
                            .mapToObj(n -> "bank/" + n)
                            .toList()));
            assertThat(balance(id)).isEqualTo(10);
        }
    }

    @Test
    void reference_data_is_there_as_a_whole_before_the_first_record_is_taken() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, EARLY)).startsWith("bank/1"));

        assertThat(mirror.getBean(ToyService.class).ratesKnown).containsOnly(RATES);
    }

    @Test
    void a_parked_subject_is_listed_and_comes_back_by_replay() throws Exception {
        var id = UUID.randomUUID().toString();
        ledgers(bank).handle(id, new LedgerCommand.Deposit(13));
        ledgers(bank).handle(id, new LedgerCommand.Deposit(5));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(mirror, id).parked()).isNotNull());
        assertThat(parking("GET", "", null).body()).contains(id).contains("Expected any amount but 13");

        mirror.getBean(ToyService.class).understandsThirteen.set(true);
        var released = parking("POST", "/" + id, "{\"action\":\"replay\"}");

        assertThat(released.statusCode()).isEqualTo(200);
        assertThat(released.body()).contains("\"released\":true");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, id)).contains("bank/1", "bank/2", "receipt receipt-1"));
        assertThat(parking("GET", "", null).body()).doesNotContain(id);
        assertThat(parking("POST", "/" + id, "{\"action\":\"replay\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void skipping_needs_a_reason() throws Exception {
        var id = UUID.randomUUID().toString();
        send(id, "bank", "9");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(mirror, id).parked()).isNotNull());

        assertThat(parking("POST", "/" + id, "{\"action\":\"skip\"}").statusCode())
                .isEqualTo(400);
        assertThat(parking("POST", "/" + id, "{\"action\":\"forget\"}").statusCode())
                .isEqualTo(400);
        assertThat(found(mirror, id).parked()).isNotNull();

        var skipped = parking("POST", "/" + id, "{\"action\":\"skip\",\"reason\":\"lost with the old disk\"}");

        assertThat(skipped.body()).contains("\"released\":true");
        assertThat(book(mirror, id)).contains("bank/9");
    }

    @Test
    void a_record_that_does_not_say_whose_it_is_harms_nobody_and_is_kept_for_people() throws Exception {
        var id = UUID.randomUUID().toString();
        send(id, null, "1");
        send(id, "bank", null);
        ledgers(bank).handle(id, new LedgerCommand.Deposit(5));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, id)).contains("bank/1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(read(ToyService.TOPIC + ".dead-letters", id, new StringDeserializer()))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void whatever_a_poll_fails_by_its_records_come_again() {
        var id = UUID.randomUUID().toString();
        var toy = mirror.getBean(ToyService.class);
        toy.refusalsToListen.set(3);

        for (var amount = 1; amount <= 5; amount++) {
            ledgers(bank).handle(id, new LedgerCommand.Deposit(amount));
        }

        var expected = LongStream.rangeClosed(1, 5)
                .mapToObj(n -> "bank/" + id + "/" + n)
                .toList();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        toy.heard.stream().filter(expected::contains).distinct())
                .containsExactlyElementsOf(expected));
        assertThat(toy.refusalsToListen).hasValue(0);
    }

    @Test
    void what_is_due_is_declared_once_though_it_is_looked_at_again_and_again() {
        var id = UUID.randomUUID().toString();

        ledgers(bank)
                .handle(id, new LedgerCommand.Expect(java.time.Instant.now().minusSeconds(1)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, id)).containsExactly("bank/1"));
        assertThat(book(bank, id)).containsExactly("expected", "missed");
    }

    @Test
    void an_awaited_number_is_there_when_the_answer_is_and_numbers_have_no_gaps() throws Exception {
        var series = "series-" + UUID.randomUUID();
        var numbers = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 20)
                    .mapToObj(any -> UUID.randomUUID().toString())
                    .map(id -> threads.submit(
                            () -> number(ledgers(bank).handle(id, new LedgerCommand.AskNumber(series, id)))))
                    .toList();
            for (var number : asked) {
                numbers.add(number.get());
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
        var kept = bank.getBean(Plumbing.class).collection("numbers");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kept.find(com.mongodb.client.model.Filters.eq("_id", series))
                                .first()
                                .getInteger("open"))
                        .isZero());
    }

    @Test
    void whoever_asks_again_gets_the_awaited_work_that_a_failure_left_open() {
        var id = UUID.randomUUID().toString();
        var series = "series-" + UUID.randomUUID();
        var toy = bank.getBean(ToyService.class);
        toy.registrarIsOut.set(true);
        assertThatThrownBy(() -> ledgers(bank).handle(id, new LedgerCommand.AskNumber(series, id)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found(bank, id).todo()).hasSize(1);

        toy.registrarIsOut.set(false);
        var again = ledgers(bank).handle(id, new LedgerCommand.Check(java.time.Instant.EPOCH));

        assertThat(number(again)).isEqualTo(1);
        assertThat(found(bank, id).todo()).isEmpty();
    }

    @Test
    void a_number_is_not_taken_for_who_carries_one() {
        var id = UUID.randomUUID().toString();
        var series = "series-" + UUID.randomUUID();
        ledgers(bank).handle(id, new LedgerCommand.AskNumber(series, id));
        var numbers = bank.getBean(Numbers.class);
        var kept = bank.getBean(Plumbing.class).collection("numbers");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kept.find(com.mongodb.client.model.Filters.eq("_id", series))
                                .first()
                                .getInteger("open"))
                        .isZero());

        assertThatThrownBy(() -> numbers.take(series, id)).hasMessageContaining("found it carries one");
        assertThatThrownBy(() -> numbers.take(series, "a.b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_goes_over_the_wire_is_a_cloud_event_in_kafkas_binary_mode() throws Exception {
        var id = UUID.randomUUID().toString();
        var traced = SpanContext.create(TRACE_ID, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());
        try (var scope = Span.wrap(traced).makeCurrent()) {
            ledgers(bank).handle(id, new LedgerCommand.Deposit(5));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, id)).contains("receipt receipt-1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(mirror, id).outbox()).isEmpty());

        var said = read(ToyService.TOPIC, id, new CloudEventDeserializer());

        var deposited = said.getFirst();
        CloudEvent event = deposited.value();
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getId()).isEqualTo("bank/" + id + "/1");
        assertThat(event.getSource()).isEqualTo(URI.create("bank"));
        assertThat(event.getType()).isEqualTo("deposited.v1");
        assertThat(event.getSubject()).isEqualTo(id);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema()).isEqualTo(URI.create("https://motcua.vn/schemas/deposited.v1"));
        assertThat(event.getTime()).isBetween(OffsetDateTime.now().minusMinutes(5), OffsetDateTime.now());
        assertThat(event.getExtension("sequence")).isEqualTo("1");
        assertThat(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"amount\":5,\"unit\":\"đồng\"}");

        assertThat(said)
                .extracting(record -> record.value().getType())
                .containsExactly("deposited.v1", "receipt-given.v1");
        assertThat(said).allSatisfy(record -> assertThat(
                        new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .startsWith("00-" + TRACE_ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRACEPARENT,
                "00-" + TRACE_ID + "-00f067aa0ba902b7-00",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "nonsense",
                ""
            })
    void one_trace_goes_from_a_request_through_all_that_comes_of_it(String brought) throws Exception {
        var id = UUID.randomUUID().toString();

        var answer = deposit(bank, id, brought, "clerk");

        assertThat(answer.statusCode()).isEqualTo(200);
        var told = answer.headers().allValues("X-Correlation-Id");
        assertThat(told).singleElement().asString().matches("(?!0{32})[0-9a-f]{32}");
        if (brought.contains(TRACE_ID)) {
            assertThat(told).containsExactly(TRACE_ID);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(book(mirror, id)).contains("receipt receipt-1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(mirror, id).outbox()).isEmpty());
        assertThat(read(ToyService.TOPIC, id, new StringDeserializer()))
                .extracting(record ->
                        new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .hasSize(2)
                .allSatisfy(trace -> assertThat(trace).startsWith("00-" + told.getFirst() + "-"));
    }

    @Test
    void whoever_is_refused_is_told_the_trace_too() throws Exception {
        var answer = deposit(bank, "none", TRACEPARENT, "nobody");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(TRACE_ID);
    }

    @Test
    void a_service_that_exports_its_spans_goes_on_with_the_same_trace() throws Exception {
        try (var exporting = service("exporting", "nobody", true)) {
            var answer = deposit(exporting, UUID.randomUUID().toString(), TRACEPARENT, "clerk");

            assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(TRACE_ID);
        }
    }

    private static HttpResponse<String> deposit(
            ConfigurableApplicationContext service, String id, String traceparent, String role) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ledgers/" + id + "/deposits"))
                .header("Authorization", "Bearer " + Tokens.token(role))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (!traceparent.isEmpty()) {
            request.header("traceparent", traceparent);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void every_metric_of_the_plumbing_is_exported_from_the_start() throws Exception {
        var names = Arrays.stream(PlumbingMetrics.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(TwoServicesTest::text)
                .map(name -> name.replace('.', '_'))
                .toList();

        assertThat(names).hasSizeGreaterThan(10);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var exported = get(mirror, "/actuator/prometheus").body();
            assertThat(names)
                    .allSatisfy(name -> assertThat(exported).containsPattern("(?m)^" + name + "(_total)?[{ ]"));
            assertThat(exported).doesNotContainPattern("(?m)^motcua_outbox_depth.* NaN$");
        });
    }

    @Test
    void a_broker_that_is_away_delays_everything_and_loses_nothing() throws Exception {
        var id = UUID.randomUUID().toString();
        var maker = new TopicMaker(Map.of("bootstrap.servers", broker.address()), Duration.ofMillis(100));
        var late = new Reference<>(ToyService.RATES, value -> value.length, TwoServicesTest::reader);
        broker.close();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.submit(
                    () -> maker.make(TopicBuilder.name("made-late").build()));
            var whole = threads.submit(late::start);
            for (var amount = 1; amount <= 3; amount++) {
                assertThat(ledgers(bank).handle(id, new LedgerCommand.Deposit(amount)))
                        .isInstanceOf(Handled.Done.class);
            }
            assertThat(found(bank, id).outbox()).hasSize(3);
            assertThat(made).isNotDone();
            assertThat(whole).isNotDone();

            broker.start();

            made.get();
            whole.get();
        }
        assertThat(late.size()).isEqualTo(RATES);
        late.stop();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(book(mirror, id))
                .filteredOn(line -> line.startsWith("bank/"))
                .containsExactly("bank/1", "bank/2", "bank/3"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(bank, id).outbox()).isEmpty());
    }

    @Test
    void a_service_that_expects_other_partitions_does_not_start_and_changes_none() throws Exception {
        var maker = new TopicMaker(Map.of("bootstrap.servers", broker.address()), Duration.ofMillis(100));
        var more =
                TopicBuilder.name(ToyService.TOPIC).partitions(PARTITIONS + 2).build();

        assertThatThrownBy(() -> maker.makeExactly(more)).hasMessage("Expected 5 partitions of ledger.test, found 3");

        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(admin.describeTopics(List.of(ToyService.TOPIC))
                            .allTopicNames()
                            .get()
                            .get(ToyService.TOPIC)
                            .partitions())
                    .hasSize(PARTITIONS);
        }
    }

    @Test
    void a_service_that_stops_sends_what_it_has_decided_first() {
        var leaving = service("leaving", "nobody");
        var ids = IntStream.range(0, 20)
                .mapToObj(any -> UUID.randomUUID().toString())
                .toList();
        ids.forEach(id -> ledgers(leaving).handle(id, new LedgerCommand.Deposit(1)));

        leaving.close();

        var kept = com.mongodb.client.MongoClients.create(EmbeddedMongo.address())
                .getDatabase("leaving")
                .getCollection("ledgers");
        assertThat(kept.find().into(new ArrayList<>())).hasSize(20).allSatisfy(document -> assertThat(
                        document.getList("outbox", Object.class))
                .isEmpty());
    }

    private static ConfigurableApplicationContext service(String name, String hears) {
        return service(name, hears, false);
    }

    private static ConfigurableApplicationContext service(String name, String hears, boolean exportsSpans) {
        return new SpringApplicationBuilder(ToyService.class)
                .run(
                        "--toy.name=" + name,
                        "--toy.hears=" + hears,
                        "--spring.application.name=" + name,
                        "--spring.main.banner-mode=off",
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                        "--spring.mongodb.uri=" + EmbeddedMongo.address() + "/" + name,
                        "--management.endpoints.web.exposure.include=parking,prometheus",
                        "--management.otlp.metrics.export.enabled=false",
                        "--management.tracing.export.enabled=" + exportsSpans,
                        "--motcua.eventing.partitions=" + PARTITIONS,
                        "--motcua.eventing.send-timeout=2s",
                        "--motcua.eventing.sweep-pause=200ms",
                        "--motcua.eventing.sweep-age=1s",
                        "--motcua.eventing.first-try=30s",
                        "--motcua.eventing.retry-pause=100ms");
    }

    @SuppressWarnings("unchecked")
    private static Aggregates<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ledgers(
            ConfigurableApplicationContext service) {
        return service.getBean(Aggregates.class);
    }

    private static Stored<Ledger> found(ConfigurableApplicationContext service, String id) {
        return ledgers(service).find(id).orElseThrow(() -> new AssertionError("Expected " + id + ", found nothing"));
    }

    private static List<String> book(ConfigurableApplicationContext service, String id) {
        return found(service, id).state().opened().book();
    }

    private static long balance(String id) {
        return found(bank, id).state().opened().balance();
    }

    private static Long number(Handled<Ledger, LedgerRejection> handled) {
        return switch (handled) {
            case Handled.Done<Ledger, LedgerRejection>(Stored<Ledger> subject) ->
                subject.state().opened().number();
            case Handled.Refused<Ledger, LedgerRejection> refused -> throw new AssertionError(refused);
            case Handled.Stale<Ledger, LedgerRejection> stale -> throw new AssertionError(stale);
        };
    }

    private static HttpResponse<String> parking(String method, String path, String body)
            throws IOException, InterruptedException {
        return call(mirror, method, "/actuator/parking" + path, body);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        return call(service, "GET", path, null);
    }

    private static HttpResponse<String> call(
            ConfigurableApplicationContext service, String method, String path, String body)
            throws IOException, InterruptedException {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + Tokens.token("operator"))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A record as it should not be, or as one that came out of order. */
    private static void send(String id, String source, String sequence) throws Exception {
        var headers = new RecordHeaders();
        headers.add("ce_source", source == null ? null : source.getBytes(StandardCharsets.UTF_8));
        headers.add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_type", "gossip.v1".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_time", "2026-03-02T05:00:00Z".getBytes(StandardCharsets.UTF_8));
        if (sequence != null) {
            headers.add("ce_sequence", sequence.getBytes(StandardCharsets.UTF_8));
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(ToyService.TOPIC, null, id, "{\"amount\":1}".getBytes(), headers))
                    .get();
        }
    }

    private static <T> List<ConsumerRecord<String, T>> read(String topic, String key, Deserializer<T> values) {
        var found = new ArrayList<ConsumerRecord<String, T>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                values)) {
            var places = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            var ends = consumer.endOffsets(places);
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    private static org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address(), "default.api.timeout.ms", 1000),
                new StringDeserializer(),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer());
    }

    private static String text(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
