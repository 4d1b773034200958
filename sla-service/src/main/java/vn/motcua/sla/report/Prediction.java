package vn.motcua.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;

/**
 * What was forecast for the dossiers of one competent agency on one day, written down before anybody could know.
 *
 * @param watched how many it was about
 * @param unknown of how many nothing could be said
 * @param likely dossiers that were to be late by {@code until}
 * @param score null until then
 */
public record Prediction(
        LocalDate day,
        AgencyCode agency,
        Instant madeAt,
        Instant until,
        int watched,
        int unknown,
        List<DossierId> likely,
        @Nullable Score score) {
    public Prediction {
        likely = List.copyOf(likely);
    }

    /**
     * What became of it.
     *
     * @param right were to be late and were
     * @param wrong were to be late and were not
     * @param unforeseen were late and had not been expected to
     * @param quiet were expected not to be late and were not
     */
    public record Score(int right, int wrong, int unforeseen, int quiet) {
        public static final Score NONE = new Score(0, 0, 0, 0);

        public Score plus(Score other) {
            return new Score(
                    right + other.right, wrong + other.wrong, unforeseen + other.unforeseen, quiet + other.quiet);
        }

        static Score of(boolean expected, boolean late) {
            if (expected) {
                return late ? new Score(1, 0, 0, 0) : new Score(0, 1, 0, 0);
            }
            return late ? new Score(0, 0, 1, 0) : new Score(0, 0, 0, 1);
        }
    }
}
