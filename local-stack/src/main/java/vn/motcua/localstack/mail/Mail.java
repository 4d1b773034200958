package vn.motcua.localstack.mail;

import java.util.List;

/**
 * A received mail, as tests and the demo look at it.
 *
 * @param messageId the same for every copy of one message
 */
public record Mail(String messageId, List<String> to, String subject, String text, List<Attachment> attachments) {

    public Mail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }

    /** What hangs on a mail. */
    public record Attachment(String name, String type, int size) {}
}
