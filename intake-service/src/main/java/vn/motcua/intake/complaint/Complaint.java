package vn.motcua.intake.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.intake.dossier.SealedText;

/** A complaint, by what has become of it. */
public sealed interface Complaint {

    /** Nobody has complained under this id. */
    record Absent() implements Complaint {}

    /** Received, and on its way to its number. */
    record Unnumbered(Receipt receipt) implements Complaint {}

    /** It has its number, and the others know of it. */
    sealed interface Numbered extends Complaint {
        String number();

        Receipt receipt();

        Promise promise();
    }

    /** The agency owes an answer. */
    record Open(String number, Receipt receipt, Promise promise) implements Numbered {}

    /** The agency has answered. */
    record Answered(String number, Receipt receipt, Promise promise, Answer answer) implements Numbered {}

    /** Whoever complained has said what he thinks of the answer. */
    record Rated(String number, Receipt receipt, Promise promise, Answer answer, Rating rating) implements Numbered {}

    /**
     * What was received.
     *
     * @param agency the agency that owes the answer
     * @param category what it is about, a code of the portal
     * @param dossier id of the dossier it is about, null if it is about none
     * @param ruleSet rule set of the day it was received
     * @param contact how to reach whoever complains
     */
    record Receipt(
            String id,
            Request request,
            AgencyCode agency,
            String category,
            @Nullable DossierId dossier,
            String ruleSet,
            SealedText text,
            SealedText contact,
            Instant at) {}

    /**
     * Whose request it was.
     *
     * @param client the API client that brought it
     * @param by who brought it, as the token says
     * @param fingerprint keyed hash of the request: the same key with another one is a mistake
     */
    record Request(String client, StaffId by, String fingerprint) {}

    /**
     * Until when it is to be answered, as sla says.
     *
     * @param answerDueAt null until sla has said it
     * @param overdue the date passed without an answer; nothing takes that back
     */
    record Promise(@Nullable Instant answerDueAt, boolean overdue) {
        static final Promise UNKNOWN = new Promise(null, false);
    }

    /** @param by staff id */
    record Answer(StaffId by, SealedText text, Instant at) {}

    /** @param score 0 not content, 1 content, 2 very content */
    record Rating(int score, @Nullable SealedText comment, Instant at) {}
}
