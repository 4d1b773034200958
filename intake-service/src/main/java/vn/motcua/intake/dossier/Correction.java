package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.StaffId;

/**
 * What is put right. A finish only ever moves later, so that no lateness is erased; a receipt moves either way as long as the dossier
 * is open, and its date with it.
 */
public sealed interface Correction {

    /** Something about a person; the right value lies sealed with the reason. */
    record Data(Field field) implements Correction {}

    /** The papers were received at another time than written down: the term counts anew from the right one. */
    record ReceivedAt(Instant to) implements Correction {}

    /** The work was finished later than written down. */
    record FinishedAt(Instant to) implements Correction {}

    /** The result reached the applicant later than written down. */
    record ReturnedAt(Instant to) implements Correction {}

    /** The dossier was granted, or refused after appraisal, and the other was written down. */
    record Result(Outcome to) implements Correction {}

    /** What may be wrong about a person. */
    enum Field {
        FILER_NAME,
        FILER_ID_NUMBER,
        FILER_PHONE,
        FILER_EMAIL,
        OWNER_NAME,
        OWNER_ID_NUMBER,
        OWNER_PHONE,
        OWNER_EMAIL
    }

    /**
     * One that was made.
     *
     * @param number within the dossier, from 1
     * @param by who approved it
     * @param legalBasis null for data
     * @param reference of the reason, and of the right value of data
     */
    record Made(
            int number, Correction correction, StaffId by, @Nullable String legalBasis, String reference, Instant at) {}
}
