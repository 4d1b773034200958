package vn.motcua.notification.complaint.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Surroundings.COMPLAINT;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Inbox;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.Work;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.notification.Facts;
import vn.motcua.notification.Surroundings;
import vn.motcua.notification.complaint.Reply;
import vn.motcua.notification.complaint.ReplyCommand;
import vn.motcua.notification.complaint.ReplyEvent;
import vn.motcua.notification.complaint.ReplyRejection;
import vn.motcua.notification.delivery.LetterMail;
import vn.motcua.notification.delivery.MailSettings;
import vn.motcua.notification.delivery.SendReply;
import vn.motcua.notification.neighbour.Neighbours;

/** What intake says of a complaint in, the answer out: real rules, real plumbing without threads, real SMTP and HTTP. */
class ReplyTest {
    private static final Instant ANSWERED_AT = Facts.NOON;

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private Surroundings surroundings;
    private Ports<Reply, ReplyCommand, ReplyEvent, ReplyRejection> ports;
    private SendReply errand;
    private Instant machine = ANSWERED_AT;

    @BeforeEach
    void open() throws IOException {
        mail.start();
        surroundings = new Surroundings();
        var replies = client.getDatabase("notification").getCollection("replies");
        ports = new Ports<>(
                new ReplyType(),
                new MongoStore<>(replies, new JsonStates<>(Reply.class)),
                new NoLog(),
                new Now(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(10));
        errand = new SendReply(
                new Neighbours(surroundings.neighbours(), surroundings.tokens()),
                new LetterMail(smtp(), new MailSettings("motcua@example.vn")),
                BusinessClock.of(Clock.fixed(ANSWERED_AT, ZoneOffset.UTC)));
    }

    @AfterEach
    void close() {
        surroundings.close();
        mail.stop();
        client.close();
        server.shutdownNow();
    }

    @Test
    void the_answer_is_mailed_to_whoever_complained() throws Exception {
        hears(1, received());
        hears(2, new ComplaintLogEvent.Answered(new StaffId("officer-21"), ANSWERED_AT));

        works();

        var sent = mail.getReceivedMessages();
        assertThat(sent).hasSize(1);
        assertThat(sent[0].getAllRecipients()[0]).hasToString(Surroundings.EMAIL);
        assertThat(sent[0].getSubject()).isEqualTo("Trả lời phản ánh, kiến nghị số " + Surroundings.COMPLAINT_NUMBER);
        assertThat(sent[0].getMessageID()).isEqualTo("<reply-" + COMPLAINT + "@motcua.vn>");
        assertThat((String) sent[0].getContent())
                .contains(Surroundings.NAME, Surroundings.COMPLAINT_ANSWER, "Ủy ban nhân dân xã Mẫu 21");
        assertThat(kept().state()).isEqualTo(new Reply.Sent(ANSWERED_AT, LetterChannel.EMAIL, ANSWERED_AT));
        assertThat(kept().todo()).isEmpty();
    }

    @Test
    void nobody_is_told_before_there_is_an_answer() {
        hears(1, received());

        assertThat(kept().todo()).isEmpty();
    }

    @Test
    void without_an_address_the_answer_is_read_at_the_portal() {
        surroundings.withoutEmail();
        hears(1, received());
        hears(2, new ComplaintLogEvent.Answered(new StaffId("officer-21"), ANSWERED_AT));

        works();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(kept().state()).isEqualTo(new Reply.Sent(ANSWERED_AT, LetterChannel.PORTAL, ANSWERED_AT));
    }

    @Test
    void an_answer_that_is_long_known_is_no_news() {
        hears(1, received());
        hears(2, new ComplaintLogEvent.Answered(new StaffId("officer-21"), ANSWERED_AT.minus(Duration.ofDays(31))));

        works();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(kept().todo()).isEmpty();
    }

    @Test
    void while_intake_is_away_the_answer_waits() {
        hears(1, received());
        hears(2, new ComplaintLogEvent.Answered(new StaffId("officer-21"), ANSWERED_AT));
        surroundings.away(true);
        works();
        assertThat(kept().todo()).hasSize(1);

        surroundings.away(false);
        works();

        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothing_that_somebody_wrote_is_kept_here() {
        hears(1, received());
        hears(2, new ComplaintLogEvent.Answered(new StaffId("officer-21"), ANSWERED_AT));

        works();

        var kept = new StringBuilder();
        client.getDatabase("notification").getCollection("replies").find().forEach(one -> kept.append(one.toJson()));
        assertThat(kept).doesNotContain(Surroundings.EMAIL, Surroundings.NAME, Surroundings.COMPLAINT_ANSWER);
    }

    private static ComplaintLogEvent received() {
        return new ComplaintLogEvent.Received(
                Surroundings.COMPLAINT_NUMBER, Facts.COMMUNE, "DELAY", null, "ND118-2025", ANSWERED_AT);
    }

    private void hears(long sequence, ComplaintLogEvent event) {
        var entry = ComplaintCatalogue.entryOf(event);
        var record = new Incoming(
                0,
                sequence,
                COMPLAINT,
                entry.source().wire(),
                entry.type(),
                sequence,
                ANSWERED_AT,
                ComplaintCatalogue.write(event),
                Map.of());
        new Inbox<>(ports, new ReplyReaction(), COMPLAINT, List.of(record)).run();
        Inbox.settling(ports, new ReplyReaction(), COMPLAINT).run();
    }

    private void works() {
        machine = machine.plus(Duration.ofHours(1));
        for (var todo : kept().todo()) {
            new Work<>(ports, Map.of(errand.kind(), errand), COMPLAINT, todo.id()).run();
        }
    }

    private Stored<Reply> kept() {
        return ports.store().find(COMPLAINT).orElseThrow();
    }

    private JavaMailSenderImpl smtp() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        return sender;
    }

    private final class Now implements Timer {
        @Override
        public Instant machineNow() {
            return machine;
        }

        @Override
        public Instant businessNow() {
            return ANSWERED_AT;
        }
    }

    private static final class NoLog implements Log {
        @Override
        public void send(Outgoing record) {
            throw new AssertionError("Expected nothing to be said of complaints, got " + record.topic());
        }

        @Override
        public int partitionOf(String key) {
            return 0;
        }

        @Override
        public List<Incoming> read(int partition, long from, long to, String key) {
            return List.of();
        }
    }
}
