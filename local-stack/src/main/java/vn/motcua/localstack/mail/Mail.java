package vn.motcua.localstack.mail;

import java.util.List;

/** A received mail, as tests and the demo look at it. */
public record Mail(List<String> to, String subject, String text, List<Attachment> attachments) {

    public Mail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }

    /** What hangs on a mail. */
    public record Attachment(String name, String type, int size) {}
}
