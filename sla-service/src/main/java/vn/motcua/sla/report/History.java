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
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Deadline.Ending;

/**
 * Everything that was written down of a dossier, in the order of writing.
 *
 * @param code official dossier code
 */
public record History(DossierId dossier, String code, List<Recorded> facts) {
    public History {
        facts = List.copyOf(facts);
    }

    /**
     * The dossier as it stood at an instant by what was known at another; empty if it was not there.
     *
     * <p>What happens once (receipt, end, return) is told by the fact written down last, and has happened if that lies not after
     * the instant. Of what happens repeatedly all facts up to the instant count, in the order of writing.
     */
    public Optional<Entry> asOf(Instant asOf, Instant knownAt) {
        var seen = new Seen(asOf);
        for (var line : facts) {
            if (!line.recordedAt().isAfter(knownAt)) {
                seen.add(line.fact());
            }
        }
        return seen.entry(dossier, code);
    }

    private static final class Seen {
        private final Instant asOf;
        private Fact.@Nullable Submitted submitted;
        private final Set<AgencyCode> parties = new LinkedHashSet<>();
        private @Nullable Instant answerDueAt;
        private final Set<Integer> papersAsked = new HashSet<>();
        private Fact.@Nullable Accepted accepted;
        private @Nullable Instant dueAt;
        private @Nullable Instant committedDueAt;
        private @Nullable Instant waitingSince;
        private final List<Entry.Wait> waits = new ArrayList<>();
        private final List<Entry.StopSeen> stops = new ArrayList<>();
        private final Map<StepId, Entry.StepSeen> steps = new LinkedHashMap<>();
        private @Nullable String cause;
        private Fact.@Nullable Closed closed;
        private Fact.@Nullable Returned returned;
        private Fact.@Nullable EndedUnaccepted ended;
        private Fact.@Nullable Annulled annulled;
        private int corrections;

        Seen(Instant asOf) {
            this.asOf = asOf;
        }

        void add(Fact fact) {
            switch (fact) {
                case Fact.Submitted f -> submitted = f;
                case Fact.Accepted f -> accepted = f;
                case Fact.Closed f -> closed = f;
                case Fact.Returned f -> returned = f;
                case Fact.EndedUnaccepted f -> ended = f;
                case Fact.Annulled f -> annulled = f;
                case Fact.Repeatable f -> {
                    if (!f.at().isAfter(asOf)) {
                        addRepeatable(f);
                    }
                }
            }
        }

        private void addRepeatable(Fact.Repeatable fact) {
            switch (fact) {
                case Fact.AnswerDue f -> answerDueAt = f.dueAt();
                case Fact.PapersAsked f -> {
                    // To ask for papers is an answer.
                    answerDueAt = null;
                    papersAsked.add(f.request());
                }
                case Fact.PapersIn f -> papersAsked.remove(f.request());
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
                case Fact.Corrected _ -> corrections++;
            }
        }

        private void endWait(Instant to) {
            var since = waitingSince;
            if (since != null && since.isBefore(to)) {
                waits.add(new Entry.Wait(since, to));
            }
            waitingSince = null;
        }

        private <F extends Fact> @Nullable F happened(@Nullable F once) {
            return once == null || once.at().isAfter(asOf) ? null : once;
        }

        Optional<Entry> entry(DossierId dossier, String code) {
            var begun = happened(submitted);
            if (begun == null) {
                return Optional.empty();
            }
            parties.add(begun.receivingAgency());
            parties.add(begun.agency());
            var origin = new Entry.Origin(
                    dossier,
                    code,
                    begun.procedure(),
                    begun.field(),
                    begun.receivingAgency(),
                    begun.agency(),
                    begun.channel(),
                    List.copyOf(parties));
            var voided = happened(annulled);
            if (voided != null) {
                return Optional.of(new Entry.Annulled(origin, voided.at()));
            }
            var received = happened(accepted);
            return Optional.of(received == null ? unaccepted(origin) : accepted(origin, received.at()));
        }

        private Entry unaccepted(Entry.Origin origin) {
            var end = happened(ended);
            if (end == null) {
                return new Entry.Waiting(origin, !papersAsked.isEmpty(), answerDueAt);
            }
            return end.ending() == Ending.NOT_ACCEPTED
                    ? new Entry.Refused(origin, end.at())
                    : new Entry.TakenBack(origin, end.at());
        }

        private Entry accepted(Entry.Origin origin, Instant received) {
            var back = happened(returned);
            var stillWaits = waitingSince;
            var end = happened(closed);
            if (end != null) {
                endWait(end.at());
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
                    end,
                    back == null ? null : back.method(),
                    corrections);
        }
    }
}
