package vn.motcua.sla.report.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.deadline.Deadline.Ending;
import vn.motcua.sla.deadline.DeadlineState;
import vn.motcua.sla.deadline.Scope;
import vn.motcua.sla.deadline.mongo.DeadlineFields;
import vn.motcua.sla.report.Entry;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.Period;

/** One pass over the dossiers, only their listed fields. */
public final class MongoFigures implements Figures {
    private static final Duration ANSWER = Duration.ofHours(8);
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> dossiers;
    private final Calendars calendars;

    public MongoFigures(MongoCollection<Document> dossiers, Calendars calendars) {
        this.dossiers = dossiers;
        this.calendars = calendars;
    }

    public void declareIndexes() {
        dossiers.createIndex(ascending(path(DeadlineFields.SCOPES), path(DeadlineFields.SUBMITTED_AT)));
    }

    @Override
    public void each(Period period, Optional<Scope> visible, Optional<Scope> agency, Consumer<Entry> taker) {
        var filters = new ArrayList<Bson>();
        visible.ifPresent(scope -> filters.add(eq(path(DeadlineFields.PARTIES), scope.claim())));
        agency.ifPresent(scope -> filters.add(eq(path(DeadlineFields.SCOPES), scope.claim())));
        filters.add(lte(path(DeadlineFields.SUBMITTED_AT), Date.from(period.asOf())));
        try (var found = dossiers.find(and(filters))
                .projection(include("index"))
                .batchSize(BATCH)
                .cursor()) {
            while (found.hasNext()) {
                entry(found.next().get("index", Document.class)).ifPresent(taker);
            }
        }
    }

    private Optional<Entry> entry(Document index) {
        var field = index.getString(DeadlineFields.FIELD);
        var agency = index.getString(DeadlineFields.AGENCY);
        return switch (index.getString(DeadlineFields.STATE)) {
            case DeadlineFields.REGISTERED -> Optional.of(waiting(index, field, agency));
            case DeadlineFields.ANNULLED ->
                Optional.of(new Entry.Annulled(field, agency, instant(index, DeadlineFields.CLOSED_AT)));
            case DeadlineFields.UNACCEPTED ->
                switch (Ending.valueOf(index.getString(DeadlineFields.ENDING))) {
                    case NOT_ACCEPTED ->
                        Optional.of(new Entry.Refused(
                                field,
                                agency,
                                instant(index, DeadlineFields.SUBMITTED_AT),
                                instant(index, DeadlineFields.CLOSED_AT)));
                    case WITHDRAWN, STOPPED -> Optional.empty();
                };
            case String word -> Optional.of(accepted(index, field, agency, DeadlineState.valueOf(word)));
        };
    }

    private static Entry accepted(Document index, String field, String agency, DeadlineState state) {
        var outcome = index.getString(DeadlineFields.OUTCOME);
        return new Entry.Accepted(
                field,
                agency,
                channel(index),
                instant(index, DeadlineFields.SUBMITTED_AT),
                instant(index, DeadlineFields.RECEIVED_AT),
                instant(index, DeadlineFields.ORIGINAL_DUE_AT),
                state == DeadlineState.STOPPED ? instant(index, DeadlineFields.STOPPED_AT) : null,
                state == DeadlineState.FINISHED ? instant(index, DeadlineFields.CLOSED_AT) : null,
                outcome == null ? null : Punctuality.valueOf(outcome));
    }

    private Entry waiting(Document index, String field, String agency) {
        var submittedAt = instant(index, DeadlineFields.SUBMITTED_AT);
        return new Entry.Waiting(
                field,
                agency,
                submittedAt,
                index.getBoolean(DeadlineFields.SUPPLEMENT, false),
                answerDueAt(channel(index), index.getString(DeadlineFields.RECEIVING), submittedAt));
    }

    private @Nullable Instant answerDueAt(Channel channel, String receiving, Instant submittedAt) {
        return switch (channel) {
            case ONLINE, KIOSK -> calendars.ofLegalTerms(receiving).plusWorkingTime(submittedAt, ANSWER);
            case COUNTER, POST -> null;
        };
    }

    private static Channel channel(Document index) {
        return Channel.valueOf(index.getString(DeadlineFields.CHANNEL));
    }

    private static Instant instant(Document index, String field) {
        return index.getDate(field).toInstant();
    }

    private static String path(String field) {
        return "index." + field;
    }
}
