package vn.motcua.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.motcua.notification.correspondence.Letter;

/** Sends a letter by e-mail. The same errand sends the same Message-ID, so that a mailbox can tell a second copy. */
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
        try {
            sender.send(message(errand, to, letter, code, pdf));
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
        var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(to);
        var name = letter.name();
        mail.setSubject(name + " - hồ sơ " + code);
        mail.setText(
                """
                Kính gửi Quý khách,

                %s của hồ sơ %s được gửi kèm thư này dưới dạng tệp PDF.
                Thư này được gửi tự động, vui lòng không trả lời.
                """
                        .formatted(name, code));
        mail.addAttachment(
                letter.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".pdf",
                new ByteArrayResource(pdf),
                "application/pdf");
        message.setHeader("Message-ID", "<" + errand + "@motcua.vn>");
        return message;
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
