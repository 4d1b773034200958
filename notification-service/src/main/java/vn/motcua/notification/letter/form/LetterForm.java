package vn.motcua.notification.letter.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.FormEdition;
import vn.motcua.contracts.NotificationEvent.LetterKind;

/**
 * What stands in a letter: plain values, resolved by whoever orders it. Instants are local time of the office; names are
 * written as in running text, the layout sets capitals where Decree 30/2020 wants them.
 */
public sealed interface LetterForm {

    Heading heading();

    /** Official name of the paper, as in the document's properties. */
    default String title() {
        var edition = FormEdition.on(heading().date());
        return switch (this) {
            case Receipt _ -> edition.nameOf(LetterKind.RECEIPT);
            case SupplementRequest _ -> edition.nameOf(LetterKind.SUPPLEMENT_REQUEST);
            case Refusal _ -> edition.nameOf(LetterKind.REFUSAL);
            case Apology apology ->
                apology.newDueAt() == null ? edition.apologyWithoutDate() : edition.nameOf(LetterKind.APOLOGY);
            case ResultReady _ -> edition.nameOf(LetterKind.RESULT_READY);
            case RefusalAfterAppraisal _ -> edition.nameOf(LetterKind.REFUSAL_AFTER_APPRAISAL);
        };
    }

    Paper paper();

    /** Sheet a form is printed on: slips on A5, letters on A4. */
    enum Paper {
        A4,
        A5
    }

    /**
     * Head of every paper.
     *
     * @param superior body above the issuing one, null if it names none; on a slip of the one-stop unit the agency it
     *     belongs to
     * @param agency issuing body
     * @param number whole number and symbol, see {@link LetterNumber}
     * @param place place name of the date line
     */
    record Heading(@Nullable String superior, String agency, String number, String place, LocalDate date) {}

    /** Filer, owner or addressee; what is null is left out. */
    record Person(
            String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String idNumber) {}

    /** The dossier a paper is about. */
    record Subject(String code, String procedure, LocalDateTime receivedAt) {}

    /** Whom to ask. */
    record Contact(String name, @Nullable String phone) {}

    /**
     * The signer of a letter.
     *
     * @param authority lines above the title, as {@code TM. Ủy ban nhân dân} or {@code KT. Chủ tịch}; mostly one
     * @param title title of the signer, e.g. {@code Chủ tịch}
     */
    record Signature(List<String> authority, String title, String name) {
        public Signature {
            authority = List.copyOf(authority);
        }
    }

    /**
     * A paper the filer handed in.
     *
     * @param kind original, certified copy, copy or electronic, in Vietnamese
     */
    record Component(String name, String kind) {}

    /**
     * A statutory time that is longer for one dossier.
     *
     * @param time what is added, in words
     * @param legalBasis the provision that allows it
     * @param reason why it is needed
     */
    record Extension(String time, String legalBasis, String reason) {}

    /**
     * Form 01, receipt and appointment.
     *
     * @param owner null if the filer asks for himself
     * @param term statutory time in words, e.g. {@code 3 ngày làm việc}
     * @param dueAt null if the term is not fixed
     * @param collection where the result is collected
     * @param lookup address where the state of the dossier is shown
     * @param clerk who received the dossier
     * @param replaces number of the receipt that this one takes the place of, null for the first
     * @param extension by how much the law extends the statutory time, null if it does not
     */
    record Receipt(
            Heading heading,
            Subject subject,
            Person filer,
            @Nullable Person owner,
            List<Component> components,
            int sets,
            String term,
            @Nullable LocalDateTime dueAt,
            String collection,
            String lookup,
            String clerk,
            @Nullable String replaces,
            @Nullable Extension extension)
            implements LetterForm {
        public Receipt {
            components = List.copyOf(components);
        }

        /** Counts below ten have a leading zero. */
        String setsAsPrinted() {
            return "%02d".formatted(sets);
        }

        @Override
        public Paper paper() {
            return Paper.A5;
        }
    }

    /**
     * Form 02, request for supplements: the full list, once.
     *
     * @param until last day to hand the papers in, in words, null if there is none
     */
    record SupplementRequest(
            Heading heading,
            Subject subject,
            Person applicant,
            List<String> items,
            String reason,
            @Nullable String until,
            Contact contact,
            String officer)
            implements LetterForm {
        public SupplementRequest {
            items = List.copyOf(items);
        }

        @Override
        public Paper paper() {
            return Paper.A5;
        }
    }

    /** Form 03, refusal at the counter. */
    record Refusal(
            Heading heading,
            Subject subject,
            Person applicant,
            String reason,
            String legalGround,
            Contact contact,
            String officer)
            implements LetterForm {

        @Override
        public Paper paper() {
            return Paper.A5;
        }
    }

    /**
     * Form 04, apology and new appointment; the edition in force on the day of the letter decides its name and sheet.
     *
     * @param receivedBy agency that received the dossier; the one in the heading causes the delay
     * @param newDueAt null for an apology that promises no second date
     * @param copies further addressees
     */
    record Apology(
            Heading heading,
            Subject subject,
            Person recipient,
            String receivedBy,
            LocalDateTime originalDueAt,
            String reason,
            @Nullable LocalDateTime newDueAt,
            Signature signature,
            List<String> copies)
            implements LetterForm {
        public Apology {
            copies = List.copyOf(copies);
        }

        FormEdition edition() {
            return FormEdition.on(heading.date());
        }

        @Override
        public Paper paper() {
            return switch (edition()) {
                case CIRCULAR_01_2018 -> Paper.A5;
                case CIRCULAR_03_2025 -> Paper.A4;
            };
        }
    }

    /**
     * Notice that the result is there.
     *
     * @param collection how the result reaches the applicant
     * @param lookup address where the state of the dossier is shown
     */
    record ResultReady(
            Heading heading,
            Subject subject,
            Person recipient,
            LocalDateTime finishedAt,
            String collection,
            String lookup,
            Signature signature,
            List<String> copies)
            implements LetterForm {
        public ResultReady {
            copies = List.copyOf(copies);
        }

        @Override
        public Paper paper() {
            return Paper.A4;
        }
    }

    /** Refusal by the competent agency after it examined the dossier; counts as a result. */
    record RefusalAfterAppraisal(
            Heading heading,
            Subject subject,
            Person recipient,
            String receivedBy,
            String reason,
            String legalGround,
            Contact contact,
            Signature signature,
            List<String> copies)
            implements LetterForm {
        public RefusalAfterAppraisal {
            copies = List.copyOf(copies);
        }

        @Override
        public Paper paper() {
            return Paper.A4;
        }
    }
}
