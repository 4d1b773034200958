package vn.motcua.sla.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.sla.deadline.Deadline.Ending;
import vn.motcua.sla.deadline.Fact;

/**
 * Everything that was written down of a dossier, in the order of writing.
 *
 * @param code official dossier code
 */
public record History(String dossier, String code, List<Recorded> facts) {
    public History {
        facts = List.copyOf(facts);
    }

    /**
     * The dossier as it stood at an instant by what was known at another; empty if it was not there.
     *
     * <p>Of two facts of a kind before the instant the one written down later is true.
     */
    public Optional<Entry> asOf(Instant asOf, Instant knownAt) {
        var seen = new Seen();
        for (var line : facts) {
            if (!line.recordedAt().isAfter(knownAt) && !line.fact().at().isAfter(asOf)) {
                seen.add(line.fact());
            }
        }
        return seen.entry(dossier, code);
    }

    private static final class Seen {
        private Fact.@Nullable Submitted submitted;
        private final Set<String> parties = new LinkedHashSet<>();
        private @Nullable Instant answerDueAt;
        private final Set<Integer> papersAsked = new HashSet<>();
        private @Nullable Instant receivedAt;
        private @Nullable Instant dueAt;
        private @Nullable Instant committedDueAt;
        private @Nullable Instant waitingSince;
        private final List<Entry.Wait> waits = new ArrayList<>();
        private final List<Entry.StopSeen> stops = new ArrayList<>();
        private final Map<String, Entry.StepSeen> steps = new LinkedHashMap<>();
        private @Nullable String cause;
        private Fact.@Nullable Closed closed;
        private @Nullable Delivery returnedBy;
        private Fact.@Nullable EndedUnaccepted ended;
        private @Nullable Instant annulledAt;
        private int corrections;

        void add(Fact fact) {
            switch (fact) {
                case Fact.Submitted f -> {
                    submitted = f;
                    parties.add(f.receivingAgency());
                    parties.add(f.agency());
                }
                case Fact.AnswerDue f -> answerDueAt = f.dueAt();
                case Fact.PapersAsked f -> papersAsked.add(f.request());
                case Fact.PapersIn f -> papersAsked.remove(f.request());
                case Fact.Accepted f -> receivedAt = f.at();
                case Fact.Committed f -> committedDueAt = f.dueAt();
                case Fact.DueSet f -> dueAt = f.originalDueAt();
                case Fact.Stopped f -> {
                    if (waitingSince == null) {
                        stops.add(new Entry.StopSeen(f.at(), f.reason(), dueAt));
                        waitingSince = f.at();
                    }
                }
                case Fact.Resumed f -> endWait(f.at());
                case Fact.StepOffered f -> {
                    parties.add(f.agency());
                    steps.put(f.step(), new Entry.StepSeen(f.step(), f.agency(), f.at(), null));
                }
                case Fact.StepCompleted f -> steps.computeIfPresent(f.step(), (id, step) -> step.completed(f.at()));
                case Fact.Apologised f -> cause = f.cause();
                case Fact.Reappointed _ -> {
                    // A new date changes no column.
                }
                case Fact.Closed f -> closed = f;
                case Fact.Returned f -> returnedBy = f.method();
                case Fact.EndedUnaccepted f -> ended = f;
                case Fact.Corrected _ -> corrections++;
                case Fact.Annulled f -> annulledAt = f.at();
            }
        }

        private void endWait(Instant to) {
            var since = waitingSince;
            if (since != null && since.isBefore(to)) {
                waits.add(new Entry.Wait(since, to));
            }
            waitingSince = null;
        }

        Optional<Entry> entry(String dossier, String code) {
            if (submitted == null) {
                return Optional.empty();
            }
            var origin = new Entry.Origin(
                    dossier,
                    code,
                    submitted.procedure(),
                    submitted.field(),
                    submitted.receivingAgency(),
                    submitted.agency(),
                    submitted.channel(),
                    List.copyOf(parties));
            if (annulledAt != null) {
                return Optional.of(new Entry.Annulled(origin, annulledAt));
            }
            return Optional.of(receivedAt == null ? unaccepted(origin) : accepted(origin, receivedAt));
        }

        private Entry unaccepted(Entry.Origin origin) {
            if (ended == null) {
                return new Entry.Waiting(origin, !papersAsked.isEmpty(), answerDueAt);
            }
            return ended.ending() == Ending.NOT_ACCEPTED
                    ? new Entry.Refused(origin, ended.at())
                    : new Entry.TakenBack(origin, ended.at());
        }

        private Entry accepted(Entry.Origin origin, Instant received) {
            var stillWaits = waitingSince;
            if (closed != null) {
                endWait(closed.at());
                stillWaits = null;
            }
            return new Entry.Accepted(
                    origin,
                    received,
                    dueAt,
                    committedDueAt,
                    stillWaits,
                    waits,
                    stops,
                    List.copyOf(steps.values()),
                    cause,
                    closed,
                    returnedBy,
                    corrections);
        }
    }
}
