package vn.motcua.notification.delivery;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.notification.complaint.Reply;
import vn.motcua.notification.complaint.ReplyCommand;
import vn.motcua.notification.neighbour.Neighbours;

/** Sends the answer to a complaint by e-mail, or leaves it to the portal where there is no address that takes it. */
@Component
public final class SendReply implements Runner<Reply, ReplyCommand> {

    /** Whoever was answered longer ago has read it: the log is read from its beginning when this service first hears of it. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final Neighbours neighbours;
    private final LetterMail mail;
    private final BusinessClock clock;

    public SendReply(Neighbours neighbours, LetterMail mail, BusinessClock clock) {
        this.neighbours = neighbours;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReplyCommand.RecordSending.WORK;
    }

    @Override
    public ReplyCommand run(Stored<Reply> subject, Todo todo) {
        var taken = isNews(subject.state()) && mailed(subject.id());
        return new ReplyCommand.RecordSending(taken ? LetterChannel.EMAIL : LetterChannel.PORTAL, clock.now());
    }

    private boolean isNews(Reply reply) {
        return switch (reply) {
            case Reply.Owed(var answeredAt) -> !answeredAt.isBefore(clock.now().minus(NEWS));
            case Reply.Awaited _, Reply.Sent _ -> false;
        };
    }

    private boolean mailed(String complaint) {
        var answer = neighbours.answerTo(complaint);
        var email = answer.email();
        return email != null && !email.isBlank() && mail.send("reply-" + complaint, email, answer);
    }
}
