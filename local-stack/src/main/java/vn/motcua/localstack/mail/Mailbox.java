package vn.motcua.localstack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** An SMTP server for any receiver and without passwords, on the loopback address. Letters are kept in memory. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Mailbox((GreenMail) server);
    }

    /** Everything received, oldest first. */
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailbox::toMail).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail toMail(MimeMessage message) {
        try {
            var to = Arrays.stream(
                            Objects.requireNonNullElse(message.getRecipients(Message.RecipientType.TO), new Address[0]))
                    .map(Object::toString)
                    .toList();
            var texts = new ArrayList<String>();
            var attachments = new ArrayList<Mail.Attachment>();
            collect(message, texts, attachments);
            return new Mail(
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    to,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    String.join("\n", texts),
                    attachments);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot read a received mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Part part, List<String> texts, List<Mail.Attachment> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var n = 0; n < parts.getCount(); n++) {
                collect(parts.getBodyPart(n), texts, attachments);
            }
        } else if (part.getFileName() != null) {
            try (var content = part.getInputStream()) {
                attachments.add(new Mail.Attachment(
                        part.getFileName(), part.getContentType().split(";")[0], content.readAllBytes().length));
            }
        } else if (part.isMimeType("text/*")) {
            texts.add(part.getContent().toString());
        }
    }
}
