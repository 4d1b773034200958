package vn.motcua.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.notification.access.CorrespondenceAccess;
import vn.motcua.notification.access.Correspondences;
import vn.motcua.notification.complaint.Reply;
import vn.motcua.notification.complaint.ReplyCommand;
import vn.motcua.notification.complaint.ReplyEvent;
import vn.motcua.notification.complaint.ReplyRejection;
import vn.motcua.notification.complaint.kafka.ReplyReaction;
import vn.motcua.notification.complaint.kafka.ReplyType;
import vn.motcua.notification.complaint.mongo.ReplyStates;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceEvent;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.correspondence.LetterList;
import vn.motcua.notification.correspondence.kafka.CorrespondenceReaction;
import vn.motcua.notification.correspondence.kafka.CorrespondenceType;
import vn.motcua.notification.correspondence.mongo.CorrespondenceStates;
import vn.motcua.notification.correspondence.mongo.MongoLetterList;
import vn.motcua.notification.delivery.DispatchLetter;
import vn.motcua.notification.delivery.LetterMail;
import vn.motcua.notification.delivery.MailSettings;
import vn.motcua.notification.delivery.SendReply;
import vn.motcua.notification.letter.LetterCounter;
import vn.motcua.notification.letter.LetterFiles;
import vn.motcua.notification.letter.LetterWriter;
import vn.motcua.notification.letter.NumberLetter;
import vn.motcua.notification.letter.RenderLetter;
import vn.motcua.notification.letter.form.LetterRenderer;
import vn.motcua.notification.neighbour.NeighbourSettings;
import vn.motcua.notification.neighbour.Neighbours;
import vn.motcua.notification.post.CarrierCodes;
import vn.motcua.notification.post.OrderPost;
import vn.motcua.notification.post.PostOffice;
import vn.motcua.notification.post.PostSettings;
import vn.motcua.notification.post.Quarantine;
import vn.motcua.notification.post.web.WebhookVerifier;

/** Connects the rules of correspondence to the plumbing, and its errands to the world. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
@EnableScheduling
class NotificationConfiguration {

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    Seal seal(NotificationSettings settings) {
        return Seal.of(settings.keyset(), "motcua.notification.keyset");
    }

    @Bean
    Neighbours neighbours(NeighbourSettings settings, TokenSettings tokens) {
        return new Neighbours(settings, tokens);
    }

    @Bean
    LetterFiles letterFiles(Plumbing plumbing, Seal seal) {
        return new LetterFiles(plumbing.collection("letter_files"), seal);
    }

    @Bean
    LetterCounter letterCounter(MeterRegistry meters, Reference<Agency> agencies) {
        return new LetterCounter(
                meters, () -> agencies.all().stream().map(Agency::code).toList());
    }

    /** Numbers are taken by claims of letters that are kept here: whoever takes one asks for the other when it is needed. */
    @Bean
    NumberLetter numberLetter(ObjectProvider<Numbers> numbers, Reference<Agency> agencies) {
        return new NumberLetter((series, claim) -> numbers.getObject().take(series, claim), agencies::get);
    }

    @Bean
    RenderLetter renderLetter(
            Neighbours neighbours,
            Reference<Agency> agencies,
            Seal seal,
            NotificationSettings settings,
            LetterFiles files) {
        var writer = new LetterWriter(neighbours, agencies::get, seal, settings.portal());
        return new RenderLetter(writer, new LetterRenderer(), files);
    }

    @Bean
    LetterMail letterMail(JavaMailSender sender, MailSettings settings) {
        return new LetterMail(sender, settings);
    }

    @Bean
    DispatchLetter dispatchLetter(
            Neighbours neighbours, LetterFiles files, LetterMail mail, BusinessClock clock, LetterCounter counter) {
        return new DispatchLetter(neighbours, files, mail, clock, counter);
    }

    /** Answers to complaints: on a topic of their own, and sent like letters. */
    @Bean
    Aggregates<Reply, ReplyCommand, ReplyEvent, ReplyRejection> replies(
            Plumbing plumbing, Neighbours neighbours, LetterMail mail, BusinessClock clock) {
        return plumbing.keep(
                new ReplyType(),
                ReplyStates.mapper(),
                new ReplyReaction(),
                List.of(new SendReply(neighbours, mail, clock)));
    }

    @Bean
    OrderPost orderPost(
            PostSettings settings, Neighbours neighbours, Reference<Agency> agencies, Seal seal, BusinessClock clock) {
        var post = new PostOffice(NeighbourClient.http(), settings.url());
        return new OrderPost(post, neighbours, agencies::get, seal, clock);
    }

    @Bean
    Aggregates<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> kept(
            Plumbing plumbing,
            Reference<Agency> agencies,
            List<Runner<Correspondence, CorrespondenceCommand>> errands) {
        return plumbing.keep(
                new CorrespondenceType(),
                CorrespondenceStates.mapper(),
                new CorrespondenceReaction(agencies::get),
                errands);
    }

    @Bean
    Numbers numbers(
            Plumbing plumbing,
            Aggregates<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> kept) {
        return plumbing.numbers(kept, claim -> LetterId.of(claim).dossier());
    }

    @Bean
    Correspondences correspondences(
            Aggregates<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> kept) {
        return new Correspondences() {
            @Override
            public Optional<Stored<Correspondence>> find(String dossier) {
                return kept.find(dossier);
            }

            @Override
            public Handled<Correspondence, CorrespondenceRejection> handle(
                    String dossier, @Nullable Long ifVersion, CorrespondenceCommand command) {
                return kept.handle(dossier, ifVersion, command);
            }
        };
    }

    @Bean
    CorrespondenceAccess correspondenceAccess(Correspondences correspondences, Reference<Agency> agencies) {
        return new CorrespondenceAccess(correspondences, agencies::all);
    }

    @Bean
    LetterList letterList(Plumbing plumbing, Reference<Agency> agencies, MeterRegistry meters) {
        var letters =
                new MongoLetterList(plumbing.collection(CorrespondenceType.COLLECTION), CorrespondenceStates.mapper());
        Gauge.builder(
                        NotificationMetrics.LETTERS_WAITING,
                        () -> letters.waiting(
                                agencies.all().stream().map(Agency::code).collect(Collectors.toSet())))
                .register(meters);
        return letters;
    }

    @Bean
    Quarantine quarantine(Plumbing plumbing, Seal seal, MeterRegistry meters) {
        var quarantine = new Quarantine(plumbing.collection("quarantine"), seal);
        Gauge.builder(NotificationMetrics.QUARANTINE, quarantine::depth).register(meters);
        return quarantine;
    }

    @Bean
    CarrierCodes carrierCodes(PostSettings settings) {
        return new CarrierCodes(settings.codes());
    }

    @Bean
    WebhookVerifier webhookVerifier(PostSettings settings) {
        return new WebhookVerifier(settings.secrets());
    }
}
