package vn.motcua.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.eventing.access.Scope;

/** Where predictions are kept. */
public interface Predictions {

    /** Whether all predictions of a day are written. */
    boolean isDone(LocalDate day);

    /** Writes those that are not there yet, and then that the day is done. What was predicted once is never changed. */
    void write(LocalDate day, List<Prediction> predictions);

    /** Those whose time has passed and that have no score, oldest first. */
    List<Prediction> unscored(Instant now);

    /** Gives one its score. */
    void score(Prediction prediction, Prediction.Score score);

    /**
     * All scores since a day together, and of how many days.
     *
     * @param agencies predictions of competent agencies in all of these scopes
     */
    Tally tally(LocalDate since, List<Scope> agencies);

    /** @param days on which scored predictions were made */
    record Tally(int days, Prediction.Score score) {}
}
