package vn.motcua.sla.report;

import static vn.motcua.sla.deadline.Facts.COMMUNE;
import static vn.motcua.sla.deadline.Facts.JUSTICE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.deadline.Closing.How;
import vn.motcua.sla.deadline.Fact;

/** Histories as tests tell them, each fact written down when it happened unless said otherwise. */
public final class Told {

    private Told() {}

    static History history(String dossier, Fact... facts) {
        return new History(
                dossier,
                "H99.21-" + dossier,
                Arrays.stream(facts).map(fact -> new Recorded(fact.at(), fact)).toList());
    }

    /** All written down at once, as an import's past is. */
    static History imported(String dossier, Instant recordedAt, Fact... facts) {
        return new History(
                dossier,
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
}
