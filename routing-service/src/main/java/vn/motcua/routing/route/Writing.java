package vn.motcua.routing.route;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StepId;

/**
 * What an officer wrote in his own words. It stays here, encrypted; the other services are told its reference only.
 *
 * @param ref unique within the dossier
 * @param legalGround only of a refusal
 */
public record Writing(String ref, @Nullable String note, @Nullable String legalGround) {

    static String refOfCompletion(StepId step) {
        return "completion-" + step;
    }

    /** Where the question of a consultation is kept. */
    public static String refOfQuestion(String consultation) {
        return "question-" + consultation;
    }

    /** Where the answer to a consultation is kept. */
    public static String refOfAnswer(String consultation) {
        return "answer-" + consultation;
    }

    /** Where the reason of a dispute is kept. */
    public static String refOfDispute(StepId step) {
        return "dispute-" + step;
    }

    /** Where the grounds of a settlement are kept. */
    public static String refOfSettlement(StepId step) {
        return "settlement-" + step;
    }

    static Writing dispute(StepId step, String reason) {
        return new Writing(refOfDispute(step), reason, null);
    }

    static Writing settlement(StepId step, String grounds) {
        return new Writing(refOfSettlement(step), grounds, null);
    }

    static Writing question(String consultation, String words) {
        return new Writing(refOfQuestion(consultation), words, null);
    }

    static Writing answer(String consultation, String words) {
        return new Writing(refOfAnswer(consultation), words, null);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "Writing[" + ref + "]";
    }
}
