package vn.motcua.sla.report.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.report.Prediction;
import vn.motcua.sla.report.Predictions;

/** One document a day and competent agency, and one that says the day is done. */
@Component
final class MongoPredictions implements Predictions {
    private static final String COLLECTION = "forecasts";

    private final MongoCollection<Document> predictions;

    MongoPredictions(MongoDatabase database) {
        this.predictions = database.getCollection(COLLECTION);
        predictions.createIndex(ascending("scopes", "day"));
        predictions.createIndex(ascending("day"));
        predictions.createIndex(ascending("unscoredUntil"));
    }

    @Override
    public boolean isDone(LocalDate day) {
        return predictions.find(eq("_id", day.toString())).first() != null;
    }

    @Override
    public void write(LocalDate day, List<Prediction> made) {
        made.forEach(prediction -> insert(document(prediction)));
        insert(new Document("_id", day.toString()));
    }

    /** What is there stays: it was said first. */
    private void insert(Document document) {
        try {
            predictions.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Prediction> unscored(Instant now) {
        return predictions
                .find(and(gt("unscoredUntil", new Date(0)), lte("unscoredUntil", Date.from(now))))
                .map(MongoPredictions::prediction)
                .into(new ArrayList<>());
    }

    @Override
    public void score(Prediction prediction, Prediction.Score score) {
        predictions.updateOne(
                eq("_id", id(prediction)), combine(set("score", document(score)), unset("unscoredUntil")));
    }

    @Override
    public Tally tally(LocalDate since, List<Scope> agencies) {
        var filters = new ArrayList<Bson>();
        filters.add(gte("day", since.toString()));
        agencies.forEach(scope -> filters.add(eq("scopes", scope.claim())));
        var days = new HashSet<String>();
        var score = Prediction.Score.NONE;
        try (var found = predictions
                .find(and(filters))
                .projection(include("day", "score"))
                .cursor()) {
            while (found.hasNext()) {
                var document = found.next();
                var one = document.get("score", Document.class);
                if (one != null) {
                    days.add(document.getString("day"));
                    score = score.plus(score(one));
                }
            }
        }
        return new Tally(days.size(), score);
    }

    private static String id(Prediction prediction) {
        return prediction.day() + "/" + prediction.agency();
    }

    private static Document document(Prediction prediction) {
        return new Document("_id", id(prediction))
                .append("day", prediction.day().toString())
                .append("agency", prediction.agency().value())
                .append("scopes", Scope.claimsOf(prediction.agency().value()))
                .append("madeAt", Date.from(prediction.madeAt()))
                .append("until", Date.from(prediction.until()))
                .append("unscoredUntil", Date.from(prediction.until()))
                .append("watched", prediction.watched())
                .append("unknown", prediction.unknown())
                .append(
                        "likely",
                        prediction.likely().stream().map(DossierId::value).toList());
    }

    private static Prediction prediction(Document document) {
        var score = document.get("score", Document.class);
        return new Prediction(
                LocalDate.parse(document.getString("day")),
                new AgencyCode(document.getString("agency")),
                document.getDate("madeAt").toInstant(),
                document.getDate("until").toInstant(),
                document.getInteger("watched"),
                document.getInteger("unknown"),
                document.getList("likely", String.class).stream()
                        .map(DossierId::new)
                        .toList(),
                score == null ? null : score(score));
    }

    private static Document document(Prediction.Score score) {
        return new Document("right", score.right())
                .append("wrong", score.wrong())
                .append("unforeseen", score.unforeseen())
                .append("quiet", score.quiet());
    }

    private static Prediction.Score score(Document score) {
        return new Prediction.Score(
                score.getInteger("right"),
                score.getInteger("wrong"),
                score.getInteger("unforeseen"),
                score.getInteger("quiet"));
    }
}
