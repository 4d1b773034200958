package vn.motcua.routing.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StepId;

/**
 * What an officer wrote in his own words. It stays here, encrypted; the other services are told its reference only.
 *
 * @param ref unique within the dossier
 * @param legalGround only of a refusal
 */
public record Writing(String ref, @Nullable String note, @Nullable String legalGround) {

    /** Of reasons why a step left its agency. */
    static final String LEFT = "left";

    /** Of reasons why an agency contests a hand-over. */
    public static final String DISPUTE = "dispute";

    /** Of grounds on which that was settled. */
    public static final String SETTLEMENT = "settlement";

    /** Where the words with which a step was completed are kept, or will be: it may have been complete before. */
    static String refOfCompletion(Way way, StepId step) {
        var before = way.passes().stream()
                .filter(pass -> pass.step().equals(step) && pass.completion() != null)
                .count();
        return ref("completion", step, Math.toIntExact(before) + 1);
    }

    /** Where the next words of this kind about a step are kept: a step that is open again has some of them already. */
    static String nextOf(Way way, String kind, StepId step) {
        return ref(kind, step, countOf(way, kind, step) + 1);
    }

    /** Where the last words of this kind about a step are kept, if there are any. */
    public static Optional<String> lastOf(Way way, String kind, StepId step) {
        var count = countOf(way, kind, step);
        return count == 0 ? Optional.empty() : Optional.of(ref(kind, step, count));
    }

    /** How often words of this kind were written about a step. */
    static int countOf(Way way, String kind, StepId step) {
        var count = 0;
        while (way.writing(ref(kind, step, count + 1)).isPresent()) {
            count++;
        }
        return count;
    }

    static String ref(String kind, StepId step, int number) {
        return number == 1 ? kind + "-" + step : kind + "-" + step + "." + number;
    }

    /** Where the question of a consultation is kept. */
    public static String refOfQuestion(String consultation) {
        return "question-" + consultation;
    }

    /** Where the answer to a consultation is kept. */
    public static String refOfAnswer(String consultation) {
        return "answer-" + consultation;
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
