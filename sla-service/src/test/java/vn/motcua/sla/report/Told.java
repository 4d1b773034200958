package vn.motcua.sla.report;

import static vn.motcua.sla.deadline.Facts.CHECK;
import static vn.motcua.sla.deadline.Facts.COMMUNE;
import static vn.motcua.sla.deadline.Facts.JUSTICE;
import static vn.motcua.sla.deadline.Facts.OFFICE;
import static vn.motcua.sla.deadline.Facts.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing.How;

/** Histories as tests tell them, each fact written down when it happened unless said otherwise. */
public final class Told {
    private static final Instant FEBRUARY = at("2026-02-02T09:00");

    private Told() {}

    public static History history(String dossier, Fact... facts) {
        return new History(
                new DossierId(dossier),
                "H99.21-" + dossier,
                Arrays.stream(facts).map(fact -> new Recorded(fact.at(), fact)).toList());
    }

    /** All written down at once, as an import's past is. */
    static History imported(String dossier, Instant recordedAt, Fact... facts) {
        return new History(
                new DossierId(dossier),
                "H99.21-" + dossier,
                Arrays.stream(facts).map(fact -> new Recorded(recordedAt, fact)).toList());
    }

    public static Fact submitted(Instant at) {
        return submitted(Channel.ONLINE, at);
    }

    static Fact submitted(Channel channel, Instant at) {
        return submitted("Hộ tịch", channel, at);
    }

    static Fact submitted(String field, Channel channel, Instant at) {
        return new Fact.Submitted(at, "1.004873", field, COMMUNE, JUSTICE, channel);
    }

    public static Fact accepted(Instant at) {
        return new Fact.Accepted(at);
    }

    public static Fact due(Instant at, Instant dueAt) {
        return new Fact.DueSet(at, dueAt, null);
    }

    static Fact stopped(Instant at) {
        return new Fact.Stopped(at, StopReason.SUPPLEMENT);
    }

    static Fact resumed(Instant at) {
        return new Fact.Resumed(at);
    }

    public static Fact closed(Instant at, Punctuality outcome) {
        return new Fact.Closed(at, How.RESOLVED, outcome);
    }

    /** Everything known. */
    static Question question(Period period) {
        return question(period, Instant.MAX);
    }

    static Question question(Period period, Instant knownAt) {
        return new Question(period, knownAt, Optional.empty(), Optional.empty());
    }

    static Consumer<Consumer<History>> all(History... histories) {
        return taker -> List.of(histories).forEach(taker);
    }

    static Consumer<Consumer<History>> all(List<History> histories) {
        return histories::forEach;
    }

    /** A step that was done ten times, in half a day to five days. */
    public static List<History> done() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(halfDays -> {
                    var end = OFFICE.plusWorkingTime(FEBRUARY, Duration.ofHours(4L * halfDays));
                    return history(
                            "done-" + halfDays,
                            submitted(FEBRUARY),
                            accepted(FEBRUARY),
                            due(FEBRUARY, at("2026-03-06T17:00")),
                            new Fact.StepOffered(FEBRUARY, CHECK, JUSTICE),
                            new Fact.StepCompleted(end, CHECK),
                            closed(end, Punctuality.EARLY));
                })
                .toList();
    }
}
