package vn.motcua.notification.letter.form;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.motcua.eventing.door.OfficeTime;

/** The layout engine dates its output by the machine's clock and the writer seeds the id with it; a letter does neither. */
final class LetterDocument extends PDDocument {

    private final LocalDate date;

    LetterDocument(LocalDate date, String content) {
        this.date = date;
        setDocumentId(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(GregorianCalendar.from(date.atStartOfDay(OfficeTime.ZONE)));
        super.setDocumentInformation(information);
    }
}
