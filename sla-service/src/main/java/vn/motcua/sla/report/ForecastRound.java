package vn.motcua.sla.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.calendar.Calendars;

/** Once a day writes down what is to be expected, and scores what was written down before. One pass over the histories. */
public final class ForecastRound {
    private final Figures figures;
    private final Predictions predictions;
    private final Calendars calendars;
    private final OfficeHours time;

    public ForecastRound(Figures figures, Predictions predictions, Calendars calendars, OfficeHours time) {
        this.figures = figures;
        this.predictions = predictions;
        this.calendars = calendars;
        this.time = time;
    }

    /** Does what is to be done on the day of an instant, unless it was done. Two replicas at once do no harm. */
    public void at(Instant now) {
        var period = Forecast.period(now);
        if (predictions.isDone(period.to())) {
            return;
        }
        var question = new Question(period, now, Optional.empty(), Optional.empty());
        var until = Forecast.until(now, calendars.national());
        var making = new Forecast.Making(now, until, time);
        var scorings = scorings(now);
        figures.each(question, history -> {
            question.entry(history).ifPresent(making::add);
            scorings.forEach(scoring -> scoring.add(history, now));
        });
        scorings.forEach(scoring -> scoring.scores().forEach(predictions::score));
        predictions.write(period.to(), predictions(making.forecast()));
    }

    private static List<Prediction> predictions(Forecast forecast) {
        var byAgency = new TreeMap<>(forecast.watched().stream().collect(groupingBy(Forecast.Expected::agency)));
        var made = new ArrayList<Prediction>();
        byAgency.forEach((agency, watched) -> made.add(new Prediction(
                Forecast.period(forecast.madeAt()).to(),
                agency,
                forecast.madeAt(),
                forecast.until(),
                watched.size(),
                (int) watched.stream().filter(expected -> !expected.isJudged()).count(),
                watched.stream()
                        .filter(Forecast.Expected::isLikely)
                        .map(Forecast.Expected::dossier)
                        .toList(),
                null)));
        return made;
    }

    private List<Scoring> scorings(Instant now) {
        return predictions.unscored(now).stream().collect(groupingBy(Prediction::madeAt)).values().stream()
                .map(Scoring::new)
                .toList();
    }

    /** Looks at the dossiers of one day's predictions from before and after. */
    private static final class Scoring {
        private final Map<AgencyCode, Prediction> byAgency = new HashMap<>();
        private final Map<AgencyCode, Set<DossierId>> likely = new HashMap<>();
        private final Map<Prediction, Prediction.Score> scores = new HashMap<>();
        private final Instant madeAt;
        private final Instant until;

        Scoring(List<Prediction> ofOneDay) {
            madeAt = ofOneDay.getFirst().madeAt();
            until = ofOneDay.getFirst().until();
            ofOneDay.forEach(prediction -> {
                byAgency.put(prediction.agency(), prediction);
                likely.put(prediction.agency(), Set.copyOf(prediction.likely()));
                scores.put(prediction, Prediction.Score.NONE);
            });
        }

        void add(History history, Instant now) {
            var agency = history.asOf(madeAt, madeAt).filter(this::isWatched).map(entry -> entry.origin()
                    .agency());
            if (agency.isPresent()) {
                var prediction = byAgency.get(agency.get());
                var expected = likely.getOrDefault(agency.get(), Set.of()).contains(history.dossier());
                var late = history.asOf(until, now).filter(this::isLate).isPresent();
                if (prediction != null) {
                    scores.merge(prediction, Prediction.Score.of(expected, late), Prediction.Score::plus);
                }
            }
        }

        private boolean isWatched(Entry entry) {
            return switch (entry) {
                case Entry.Accepted accepted -> Forecast.isWatched(accepted, madeAt, until);
                case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _, Entry.Annulled _ -> false;
            };
        }

        private boolean isLate(Entry entry) {
            return switch (entry) {
                case Entry.Accepted accepted -> {
                    var closed = accepted.closed();
                    yield closed == null
                            ? Count06.isOverdue(accepted, Forecast.period(until.plusMillis(1)))
                            : closed.outcome() == Punctuality.LATE;
                }
                case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _, Entry.Annulled _ -> false;
            };
        }

        Map<Prediction, Prediction.Score> scores() {
            return scores;
        }
    }
}
