package vn.motcua.sla.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.report.Forecast;
import vn.motcua.sla.report.Forecast.Expected.Basis;
import vn.motcua.sla.report.Predictions;

/**
 * What is likely to be late soon, and how often that came true.
 *
 * @param until the end of the third working day
 * @param watched running and not late yet, due by then
 * @param likely how many of these will at least as likely be late as not
 * @param unknown of how many too few dossiers were measured to say
 * @param dossiers the first two hundred likely ones, soonest first
 * @param trackRecord what became of the daily forecasts of the last ninety days
 */
record ForecastView(
        OffsetDateTime until,
        int watched,
        int likely,
        int unknown,
        List<Dossier> dossiers,
        TrackRecord trackRecord,
        int corrections) {
    private static final int LISTED = 200;
    private static final int DIGITS = 4;

    /**
     * A dossier that is likely to be late.
     *
     * @param likelihood never 0 and never 1: nobody knows before it is due
     * @param measurements how many dossiers it was measured on: those that took longer than this one so far
     * @param basis FEW if they are fewer than five
     */
    record Dossier(
            String dossier,
            String code,
            String procedure,
            String agency,
            String step,
            OffsetDateTime originalDueAt,
            @Nullable BigDecimal likelihood,
            int measurements,
            Basis basis) {}

    /**
     * How often forecasts were right.
     *
     * @param days on which the scored forecasts were made
     * @param right were to be late and were
     * @param wrong were to be late and were not
     * @param unforeseen were late and had not been expected to
     * @param quiet were expected not to be late and were not
     * @param precision right of all that were to be late, null of none
     * @param recall right of all that were late, null of none
     */
    record TrackRecord(
            int days,
            int right,
            int wrong,
            int unforeseen,
            int quiet,
            @Nullable BigDecimal precision,
            @Nullable BigDecimal recall) {}

    static ForecastView of(Forecast forecast, Predictions.Tally tally) {
        var likely = forecast.likely();
        return new ForecastView(
                OfficeTime.local(forecast.until()),
                forecast.watched().size(),
                likely.size(),
                forecast.unknown(),
                likely.stream().limit(LISTED).map(ForecastView::dossier).toList(),
                trackRecord(tally),
                forecast.corrections());
    }

    private static Dossier dossier(Forecast.Expected expected) {
        return new Dossier(
                expected.dossier().value(),
                expected.code(),
                expected.procedure(),
                expected.agency().value(),
                expected.step().value(),
                OfficeTime.local(expected.originalDueAt()),
                expected.likelihood(),
                expected.measurements(),
                expected.basis());
    }

    private static TrackRecord trackRecord(Predictions.Tally tally) {
        var score = tally.score();
        return new TrackRecord(
                tally.days(),
                score.right(),
                score.wrong(),
                score.unforeseen(),
                score.quiet(),
                share(score.right(), score.right() + score.wrong()),
                share(score.right(), score.right() + score.unforeseen()));
    }

    private static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
