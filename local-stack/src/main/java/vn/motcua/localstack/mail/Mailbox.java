package vn.motcua.localstack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An SMTP server for any receiver and without passwords, on the loopback address. It remembers the latest mails, and of what hangs
 * on them name, type and size only: what was mailed is in the house anyway.
 */
public final class Mailbox implements AutoCloseable {

    private static final int MOST = 20_000;

    private final GreenMail server;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private final ScheduledExecutorService postman = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mailbox").factory());

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        var mailbox = new Mailbox((GreenMail) server);
        mailbox.postman.scheduleWithFixedDelay(mailbox::empty, 1, 1, TimeUnit.SECONDS);
        return mailbox;
    }

    /** The latest mails, oldest first. */
    public synchronized List<Mail> mails() {
        empty();
        return List.copyOf(mails);
    }

    /** Notes what lies in the server's folders and throws just that away. */
    private synchronized void empty() {
        try {
            for (var folder :
                    server.getManagers().getImapHostManager().getStore().listMailboxes("*")) {
                for (var message : folder.getNonDeletedMessages()) {
                    mails.add(toMail(message.getMimeMessage()));
                    message.setFlag(Flags.Flag.DELETED, true);
                }
                folder.expunge();
            }
            while (mails.size() > MOST) {
                mails.remove();
            }
        } catch (FolderException e) {
            throw new IllegalStateException("Cannot empty the mailbox", e);
        }
    }

    @Override
    public void close() {
        postman.shutdownNow();
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

    /** What is sent in base64 is decoded at once: byte by byte, as the mail library does it, it takes longer than all else here. */
    private static int sizeOf(MimePart part) throws MessagingException, IOException {
        if (part instanceof MimeBodyPart body && "base64".equalsIgnoreCase(body.getEncoding())) {
            try (var content = body.getRawInputStream()) {
                return Base64.getMimeDecoder().decode(content.readAllBytes()).length;
            }
        }
        try (var content = part.getInputStream()) {
            return content.readAllBytes().length;
        }
    }

    private static void collect(Part part, List<String> texts, List<Mail.Attachment> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var n = 0; n < parts.getCount(); n++) {
                collect(parts.getBodyPart(n), texts, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(new Mail.Attachment(
                    part.getFileName(), part.getContentType().split(";")[0], sizeOf((MimePart) part)));
        } else if (part.isMimeType("text/*")) {
            texts.add(part.getContent().toString());
        }
    }
}
