package vn.motcua.notification.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.neighbour.ComplaintAnswer;

/** Sends a letter, or the answer to a complaint, by e-mail. The same errand sends the same Message-ID, so that a mailbox can tell a second copy. */
@Component
public final class LetterMail {

    private final JavaMailSender sender;
    private final MailSettings settings;

    public LetterMail(JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /**
     * Sends.
     *
     * @param errand what makes this message the same when it is sent again
     * @return false if there is no such address; a later try would change nothing
     * @throws MailException if it could not be sent now
     */
    boolean send(String errand, String to, Letter letter, String code, byte[] pdf) {
        return send(errand, () -> message(errand, to, letter, code, pdf));
    }

    /** Sends the answer to a complaint; as above. */
    boolean send(String errand, String to, ComplaintAnswer answer) {
        return send(errand, () -> message(errand, to, answer));
    }

    private interface Writing {
        MimeMessage message() throws MessagingException;
    }

    private boolean send(String errand, Writing writing) {
        try {
            sender.send(writing.message());
            return true;
        } catch (AddressException e) {
            return false;
        } catch (MessagingException e) {
            throw new MailSendException("Cannot write message " + errand, e);
        } catch (MailSendException e) {
            if (isRefusedForGood(e)) {
                return false;
            }
            throw e;
        }
    }

    private MimeMessage message(String errand, String to, Letter letter, String code, byte[] pdf)
            throws MessagingException {
        var message = sender.createMimeMessage();
        var mail = begin(message, errand, to, true);
        var name = letter.name();
        mail.setSubject(name + " - hồ sơ " + code);
        mail.setText(
                """
                Kính gửi Quý khách,

                %s của hồ sơ %s được gửi kèm thư này dưới dạng tệp PDF.
                Thư này được gửi tự động, vui lòng không trả lời.
                """
                        .formatted(name, code));
        mail.getRootMimeMultipart()
                .addBodyPart(
                        attachment(letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf", pdf));
        return message;
    }

    /** Encoded at once: the mailer would encode it byte by byte. */
    private static PreencodedMimeBodyPart attachment(String name, byte[] pdf) throws MessagingException {
        var part = new PreencodedMimeBodyPart("base64");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(name);
        var content = new ByteArrayDataSource(Base64.getMimeEncoder().encode(pdf), "application/pdf");
        part.setDataHandler(new DataHandler(content));
        return part;
    }

    private MimeMessage message(String errand, String to, ComplaintAnswer answer) throws MessagingException {
        var message = sender.createMimeMessage();
        var mail = begin(message, errand, to, false);
        mail.setSubject("Trả lời phản ánh, kiến nghị số " + answer.number());
        mail.setText(
                """
                Kính gửi %s,

                %s trả lời phản ánh, kiến nghị số %s của Quý khách như sau:

                %s

                Thư này được gửi tự động, vui lòng không trả lời.
                """
                        .formatted(
                                Objects.requireNonNullElse(answer.name(), "Quý khách"),
                                answer.agency(),
                                answer.number(),
                                answer.text()));
        return message;
    }

    private MimeMessageHelper begin(MimeMessage message, String errand, String to, boolean withFiles)
            throws MessagingException {
        var mail = new MimeMessageHelper(message, withFiles, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(to);
        message.setHeader("Message-ID", "<" + errand + "@motcua.vn>");
        return mail;
    }

    private static boolean isRefusedForGood(MailSendException exception) {
        return Stream.concat(Stream.of(exception), Arrays.stream(exception.getMessageExceptions()))
                .flatMap(failure -> Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause()))
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }
}
